"""What ``make mutants`` deletes of a regular expression, and which tests it runs."""

from __future__ import annotations

import pytest
from mutants import ROOT, TESTS, mutants


@pytest.mark.parametrize(
    ("pattern", "deleted"),
    [
        ("abc", []),
        ("a|b", ["a|", "|b"]),
        ("x(?:a|b)c", ["a|", "|b"]),
        ("x(?:a|(?:b|c))", ["a|", "|(?:b|c)", "b|", "|c"]),
        ("(?:a)?b", ["(?:a)?"]),
        ("(?P<name>a|b)", ["a|", "|b"]),
        ("(?<!a|b)", ["a|", "|b"]),
        ("(?(name)a|b)", ["a|", "|b"]),
        ("(?-i:a|b)", ["a|", "|b"]),
        (r"a\|b[|)(]|c", [r"a\|b[|)(]|", "|c"]),
        ("[]|]|[^]|]", ["[]|]|", "|[^]|]"]),
        ("a{1,2}|b", ["a{1,2}|", "|b"]),
        ("a | b  # no | alternative", ["a |", "| b  # no | alternative"]),
    ],
)
def test_each_alternative_is_deleted_with_a_bar(pattern: str, deleted: list[str]) -> None:
    source = f'é = "é|è"; regex = r"""{pattern}"""\n'
    found = [source[mutant.start : mutant.end] for mutant in mutants(source)]
    assert sorted(found) == sorted(deleted)


def test_a_name_within_a_pattern_is_no_alternative() -> None:
    source = 'x = rf"{"|".join(names)}|b"\n'.replace('"|"', "'|'")
    assert [source[mutant.start : mutant.end] for mutant in mutants(source)] == [
        "{'|'.join(names)}|",
        "|b",
    ]


@pytest.mark.parametrize(("pattern", "names"), TESTS.items(), ids=TESTS)
def test_the_modules_and_their_tests_are_there(pattern: str, names: tuple[str, ...]) -> None:
    assert any(path.match(f"{pattern}.py") for path in (ROOT / "converter").rglob("*.py"))
    assert [name for name in names if not (ROOT / "tests" / f"{name}.py").is_file()] == []
