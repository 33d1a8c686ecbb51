"""The workflows: they hold to their schema, no audit finds a fault, and each right has its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.conftest import BIN, ROOT, run

WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())
each_workflow = pytest.mark.parametrize("name", ["check.yml", "publish.yml"])


def workflow(name: str) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    return loaded


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


def test_there_is_one_workflow_that_checks_and_one_that_publishes() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


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
    known = {f"make {target}" for target in phony[1].split()} | {"sudo tools/need-chromium"}
    commands = {step["run"] for step in steps(name) if "run" in step}
    assert commands != set()
    assert commands - known == set()


@each_workflow
def test_no_job_has_a_right_that_it_does_not_need(name: str) -> None:
    found = {job: settings["permissions"] for job, settings in workflow(name)["jobs"].items()}
    read, publish = {"contents": "read"}, {"pages": "write", "id-token": "write"}
    expected = {
        "check.yml": {"check": read, "generators": read},
        "publish.yml": {"build": read, "deploy": publish},
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
