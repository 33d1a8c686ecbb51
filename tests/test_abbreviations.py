"""Abbreviations: which are introduced and with what meaning, and which words of a text they explain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import GLOSSARY, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.annotation import Abbreviation, GlossaryTerm, Unresolved
from converter.annotators.abbreviations import annotate_abbreviations
from converter.annotators.long_forms import find_long_form
from converter.collection import Collection, Context
from converter.model import Document, Member, Metadata, Paragraph, Section, Span, Text, Value
from converter.reading import read_source

STEADY = settings(derandomize=True, deadline=None, max_examples=300)
OFFSET = 5  # the text does not begin where the source begins
CONTEXT = Context(Collection({}))
TERMS = Context(
    Collection({}), {"VK": GlossaryTerm("Verenigd Koninkrijk", "x"), "EU": GlossaryTerm("Europese Unie", "x")}
)


def document(text: str, metadata: Metadata | None = None) -> Document:
    span = Span(OFFSET, OFFSET + len(text))
    section = Section("other", (), None, (Paragraph((Text(text, span),), span),), span)
    return Document("answers", metadata or Metadata(), (section,), (), (), ())


def meanings(text: str, context: Context = CONTEXT) -> dict[str, str]:
    found = annotate_abbreviations(document(text), context)
    return {each.target.short: each.target.long for each in found if isinstance(each.target, Abbreviation)}


def places(text: str, context: Context = CONTEXT) -> list[str]:
    """Return the text with the annotated words between brackets of their own."""
    found = annotate_abbreviations(document(text), context)
    return [
        f"{text[max(0, start - 3) : start]}[{text[start:end]}]{text[end : end + 2]}"
        for start, end in ((each.span.start - OFFSET, each.span.end - OFFSET) for each in found)
    ]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("door het Nationaal Broodfonds (NB).", "NB", "Nationaal Broodfonds"),
        ("de Raad voor Brood en Banket (RBB)", "RBB", "Raad voor Brood en Banket"),
        (
            "van het Kenniscentrum Meelhandel en Meelsmokkel (KMM)",
            "KMM",
            "Kenniscentrum Meelhandel en Meelsmokkel",
        ),
        ("de Koninklijke Marktmeesters (KMar)", "KMar", "Koninklijke Marktmeesters"),
        ("de aanpak Brood met Beleid (BmB)", "BmB", "Brood met Beleid"),
        ("het Broodtoezicht op de markten (hierna: BodM)", "BodM", "Broodtoezicht op de markten"),
        ("het Broodtoezicht op de markten (hierna BodM)", "BodM", "Broodtoezicht op de markten"),
        ("het Nationaal Broodfonds (hierna te noemen: ‘het NB’)", "NB", "Nationaal Broodfonds"),
        ("het Nationaal Broodfonds (afgekort: NB)", "NB", "Nationaal Broodfonds"),
        ("het middelbaar bakkersonderwijs (mbo)", "mbo", "middelbaar bakkersonderwijs"),
        ("het bakkersservicenummer (BSN)", "BSN", "bakkersservicenummer"),
        ("de Wet brood en deeg (Wbd)", "Wbd", "Wet brood en deeg"),
        ("de Bakkerij- en Deegdienst (BDD)", "BDD", "Bakkerij- en Deegdienst"),
        ("zelfstandigen zonder brood (zzb’ers)", "zzb", "zelfstandigen zonder brood"),
        ("van Lokale Bakkers Teams (LBT's)", "LBT", "Lokale Bakkers Teams"),
        ("bij De Nederlandsche Bakker (DNB)", "DNB", "De Nederlandsche Bakker"),
        ("met deAlgemene verordening deeg(AVD)", "AVD", "Algemene verordening deeg"),
        ("het Nationaal\nBrood\u00a0Fonds (NBF)", "NBF", "Nationaal Brood Fonds"),
        ("het «Nationaal Broodfonds» (NB)", "NB", "Nationaal Broodfonds"),
        ("het Macro-Bakkerij Verkenning (MBV, 2024)", "MBV", "Macro-Bakkerij Verkenning"),
        ("ons EU Emergency Bread Fund for Bakers (EUBF)", "EUBF", "EU Emergency Bread Fund for Bakers"),
        ("door een NBRT (National Bread Response Team).", "NBRT", "National Bread Response Team"),
        ("Openbaar Meel (OM)", "OM", "Openbaar Meel"),
    ],
)
def test_an_introduction_is_read(text: str, short: str, long: str) -> None:
    assert meanings(text) == {short: long}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "het lid Bakker (VVD)",
        "het lid Van der Pan (GroenLinks-PvdA)",
        "Democraten (D66)",
        "de Socialistische Partij (SP)",
        "Minister Bakker (Defensie)",
        "Minister Van Deeg (Justitie en Veiligheid)",
        "Minister Van Deeg (JenV)",
        "Verordening (EU) 2023/1115",
        "de Europese Unie (EU) 2023/1115",
        "Verordening (EG) nr. 1/2003",
        "te Bergen (Limburg)",
        "een brood (zie ook)",
        "veel (nieuw) beleid",
        "brood en Boter (EB)",
        "bakkers (BA)",
        "deeg (DG)",
        "Bakkerij (BAK)",
        "Hoge Bakker van de Verenigde Ovens (UNHCR)",
        "Klaar. Open Markt! (KO)",
        "het Nationaal Broodfonds; zie verder (NB)",
        "een NB (dat is anders)",
        "(AB) (CD)",
        "((((",
    ],
)
def test_what_introduces_nothing_is_left_alone(text: str) -> None:
    assert meanings(text) == {}


def test_a_bracket_behind_a_members_name_or_with_a_party_of_the_document_introduces_nothing() -> None:
    text = "de leden Bakker Vries (BV) en Nieuw Brood (NB)"
    names: tuple[Member, ...] = (Member("Bakker Vries", "BV"), Member("Nieuw Brood", None))
    members = Value(names, "title", Span(0, 0))
    assert annotate_abbreviations(document(text), CONTEXT)
    assert annotate_abbreviations(document(text, Metadata(members=members)), CONTEXT) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het VK.", ["et [VK]."]),
        ("VK-zaak, niet-VK, VK’s en VK's", ["[VK]-z", "et-[VK], ", "K, [VK]’s", "en [VK]'s"]),
        ("(VK) «VK» VK", ["([VK]) ", ") «[VK]» ", "K» [VK]"]),
        ("vk VKA AVK VK2 2VK VKs", []),
        ("https://voorbeeld.nl/VK www.VK.nl/VK voorbeeld.nl/a/VK info@VK.nl VK.nl", []),
        ("VK.Daarna", ["[VK].D"]),
    ],
)
def test_only_whole_words_outside_addresses_count(text: str, found: list[str]) -> None:
    assert places(text, TERMS) == found


def test_an_abbreviation_counts_before_and_behind_its_introduction_and_in_its_bracket() -> None:
    assert places("NB? Het Nationaal Broodfonds (NB). Het NB.") == ["[NB]? ", "s ([NB]).", "et [NB]."]


def test_the_documents_own_meaning_comes_first() -> None:
    assert meanings("de Vaste Kring (VK) en de EU", TERMS) == {"VK": "Vaste Kring", "EU": "Europese Unie"}


def test_an_abbreviation_in_small_letters_may_begin_a_sentence() -> None:
    assert places("Het middelbaar bakkersonderwijs (mbo). Mbo is goed.") == ["s ([mbo]).", "). [Mbo] i"]


def test_a_second_meaning_is_reported_and_nothing_is_certain_from_there_on() -> None:
    text = "Het Nationaal Broodfonds (NB), het NB, de Nieuwe Bakker (NB) en NB."
    found = annotate_abbreviations(document(text), CONTEXT)
    assert [type(each.target) for each in found] == [Abbreviation, Abbreviation, Unresolved]
    assert isinstance(found[2].target, Unresolved)
    assert found[2].target.reason == "abbreviation-redefined"
    assert "'Nieuwe Bakker'" in found[2].target.message


@pytest.mark.parametrize(
    "text",
    [
        "Zorg in natura (zin) bestaat. De zin hiervan.",
        "vorm van onderwijs (vo)",
        "de Groep van Haga (GvH)",
        "Lid Keijzer (LK)",
        "de Fractie Den Haan (FDH)",
    ],
)
def test_what_is_a_word_or_a_party_is_no_abbreviation(text: str) -> None:
    assert annotate_abbreviations(document(text), CONTEXT) == ()


def test_the_same_meaning_in_another_form_is_not_reported() -> None:
    text = "Lokaal Bakkersteam (LB), Lokale Bakkersteams (LB)"
    assert {type(each.target) for each in annotate_abbreviations(document(text), CONTEXT)} == {Abbreviation}


def test_the_rule_says_where_a_meaning_comes_from() -> None:
    found = annotate_abbreviations(document("Nationaal Broodfonds (NB), VK"), TERMS)
    origins = [each.target.origin for each in found if isinstance(each.target, Abbreviation)]
    assert origins == ["document", "glossary"]
    assert [each.rule for each in found] == ["introduced", "glossary"]


def test_a_text_ends_at_a_note_mark() -> None:
    whole = document("Nationaal Broodfonds ")
    more = document("(NB)")
    apart = replace(whole, sections=(*whole.sections, *more.sections))
    assert annotate_abbreviations(apart, CONTEXT) == ()


def test_the_seed_explains_its_eleven_abbreviations() -> None:
    (path,) = (ROOT / "seeds").glob("*.txt")
    whole = read_source(path.name, path.read_bytes()).document
    context = Context(Collection({}), GLOSSARY)
    found = [each.target for each in annotate_abbreviations(whole, context)]
    assert {each.short: each.long for each in found if isinstance(each, Abbreviation)} == {
        "OM": "Openbaar Ministerie",
        "OTF": "Operational Task Force",
        "EMPACT": "European Multidisciplinair Platform Against Crime Threats",
        "IOM": "Internationale Organisatie voor Migratie",
        "KMar": "Koninklijke Marechaussee",
        "EMM": "Expertisecentrum Mensenhandel en Mensensmokkel",
        "UNODC": "United Nations Office on Drugs and Crime",
        "OHCHR": "Office of the United Nations High Commissioner for Human Rights",
        "COA": "Centraal Orgaan opvang asielzoekers",
        "VK": "Verenigd Koninkrijk",
        "EU": "Europese Unie",
    }


PIECES = (
    *(
        "Nationaal",
        "Broodfonds",
        "en",
        "de",
        "Raad",
        "bakker",
        "(NB)",
        "(RB)",
        "(NBR)",
        "NB",
        "RB",
        "(hierna: NB)",
    ),
    *("(", ")", ".", "VK", "(VK)", "https://a.nl/NB", "NB-brood", "\u00a0", "\n", "VK (Vaste Kring)"),
)


@STEADY
@given(st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join))
def test_any_annotation_is_a_whole_word_with_a_longer_form(text: str) -> None:
    end = OFFSET
    for each in annotate_abbreviations(document(text), TERMS):
        words = text[each.span.start - OFFSET : each.span.end - OFFSET]
        assert end <= each.span.start < each.span.end <= OFFSET + len(text)
        assert words.isalnum()
        if isinstance(each.target, Abbreviation):
            assert words == each.target.short
            assert len(each.target.long) > len(words)
        end = each.span.end


@STEADY
@given(
    st.text(st.sampled_from("abAB -"), max_size=40), st.text(st.sampled_from("abAB"), min_size=2, max_size=5)
)
def test_a_long_form_begins_with_the_first_letter_and_ends_with_the_last_word(words: str, short: str) -> None:
    place = find_long_form(short, words)
    if place:
        assert words[place.start].lower() == short[0].lower()
        assert not words[place.end :].strip(" -")
