"""The workflows: they hold to their schema, no audit finds a fault, and each right has its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.conftest import BIN, ROOT, run

WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())
each_workflow = pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
# GitHub's own program, which the runner has; the job that runs it has nothing of the project
RELEASE = 'gh release create "$TAG" --verify-tag --title "$TAG" --generate-notes release/*'


def workflow(name: str) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    return loaded


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


def test_there_is_one_workflow_that_checks_one_that_publishes_and_one_that_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml", "release.yml"]


def test_an_audit_of_the_workflows_finds_nothing() -> None:
    ran = run(BIN / "zizmor", "--offline", "--quiet", "--pedantic", ".github/workflows", folder=ROOT)
    assert ran.returncode == 0, ran.stdout


def test_the_workflows_hold_to_their_schema() -> None:
    schema = ("--builtin-schema", "vendor.github-workflows")
    ran = run(BIN / "check-jsonschema", *schema, *WORKFLOWS, folder=ROOT)
    assert ran.returncode == 0, ran.stdout


@each_workflow
def test_every_action_is_pinned_by_its_hash_and_says_its_version(name: str) -> None:
    text = (ROOT / ".github/workflows" / name).read_text("utf-8")
    used = re.findall(r"\buses:.*", text)
    pinned = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert used != []
    assert [line for line in used if not pinned.fullmatch(line)] == []
    assert len(used) == sum("uses" in step for step in steps(name))


@each_workflow
def test_no_checkout_leaves_its_credentials_behind(name: str) -> None:
    checkouts = [step for step in steps(name) if "checkout" in step.get("uses", "")]
    assert checkouts != []
    assert [step["with"] for step in checkouts] == [{"persist-credentials": False}] * len(checkouts)


@each_workflow
def test_every_command_is_a_target_of_the_makefile_or_a_tool_of_the_project(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    known = {f"make {target}" for target in phony[1].split()} | {"sudo tools/need-chromium", RELEASE}
    commands = {step["run"] for step in steps(name) if "run" in step}
    assert commands != set()
    assert commands - known == set()


@each_workflow
def test_no_job_has_a_right_that_it_does_not_need(name: str) -> None:
    found = {job: settings["permissions"] for job, settings in workflow(name)["jobs"].items()}
    read, publish = {"contents": "read"}, {"pages": "write", "id-token": "write"}
    release = {"contents": "write", "id-token": "write", "attestations": "write"}
    expected = {
        "check.yml": {"check": read, "generators": read},
        "publish.yml": {"build": read, "deploy": publish},
        "release.yml": {"build": read, "release": release},
    }
    assert workflow(name)["permissions"] == {}
    assert found == expected[name]


def test_every_push_and_every_pull_request_is_checked_in_full() -> None:
    loaded = workflow("check.yml")
    commands = [step["run"] for step in loaded["jobs"]["check"]["steps"] if "run" in step]
    assert loaded[True] == {"push": None, "pull_request": None}, "YAML reads 'on' as true"
    assert commands == ["make check", "make site", "sudo tools/need-chromium", "make test"]


def test_other_generators_are_tried_but_stop_nothing() -> None:
    job = workflow("check.yml")["jobs"]["generators"]
    assert job["continue-on-error"] is True
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make generators"]


def test_only_a_whole_build_of_main_is_published_and_by_a_job_that_runs_nothing_of_the_project() -> None:
    loaded = workflow("publish.yml")
    build, deploy = loaded["jobs"]["build"], loaded["jobs"]["deploy"]
    assert loaded[True] == {"push": {"branches": ["main"]}}
    assert loaded["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert [step["run"] for step in build["steps"] if "run" in step] == ["make site"]
    assert deploy["needs"] == "build"
    assert [set(step) for step in deploy["steps"]] == [{"id", "uses"}]


def test_a_tag_is_released_and_by_a_job_that_runs_nothing_of_the_project() -> None:
    loaded = workflow("release.yml")
    build, release = loaded["jobs"]["build"], loaded["jobs"]["release"]
    assert loaded[True] == {"push": {"tags": ["v*"]}}
    assert loaded["concurrency"]["cancel-in-progress"] is False
    assert [step["run"] for step in build["steps"] if "run" in step] == ["make release"]
    assert release["needs"] == "build"
    assert [step.get("run") or step["uses"].partition("@")[0] for step in release["steps"]] == [
        "actions/download-artifact",
        "actions/attest-build-provenance",
        RELEASE,
    ]


def test_what_one_job_leaves_the_other_finds_and_attests() -> None:
    jobs = workflow("release.yml")["jobs"]
    left, found, attested = (
        step["with"]
        for job in jobs.values()
        for step in job["steps"]
        if "artifact" in step.get("uses", "") or "attest" in step.get("uses", "")
    )
    assert left["name"] == found["name"]
    assert attested["subject-path"] == f"{found['path']}/*"
    assert f" {found['path']}/*" in RELEASE


@pytest.mark.parametrize(("name", "schema"), [("fout-gezien", "forms"), ("config", "config")])
def test_what_is_asked_of_who_saw_a_fault_holds_to_its_schema(name: str, schema: str) -> None:
    form = f".github/ISSUE_TEMPLATE/{name}.yml"
    ran = run(
        BIN / "check-jsonschema", "--builtin-schema", f"vendor.github-issue-{schema}", form, folder=ROOT
    )
    assert ran.returncode == 0, ran.stdout


def test_the_form_takes_the_address_that_a_page_gives_and_other_issues_stay_possible() -> None:
    form, config = (
        yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8"))
        for name in ("fout-gezien", "config")
    )
    fields = {field["id"]: field["validations"]["required"] for field in form["body"] if "id" in field}
    assert fields == {"adres": True, "beschrijving": True}
    assert config == {"blank_issues_enabled": True}
    assert [path.stem for path in FORMS] == ["config", "fout-gezien"]
