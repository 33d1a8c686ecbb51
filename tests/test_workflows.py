"""The workflows: they hold to their schema, no audit finds a fault, and each right has its reason."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
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


def test_one_workflow_makes_the_site_and_one_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "site.yml"]


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
    assert {step["with"]["persist-credentials"] for step in checkouts} == {False}


def commands(job: str) -> list[str]:
    return [step["run"] for step in workflow("site.yml")["jobs"][job]["steps"] if "run" in step]


def test_each_job_calls_targets_and_tools_of_the_project_and_no_more() -> None:
    assert commands("changes") == ["tools/changed-in-workflow"]
    assert commands("windows") == ["tools/check-on-windows"]
    assert commands("checks") == ["make check", "sudo tools/need-chromium", 'make "$TESTS"']
    assert workflow("site.yml")["jobs"]["checks"]["strategy"]["matrix"] == {"tests": ["test", "pages"]}
    assert commands("site") == ["make .venv/site", "tools/build-in-workflow"]
    assert commands("deploy") == []
    assert commands("generators") == ["make generators"]
    assert commands("refused")[0].endswith("exit 1\n")


@each_workflow
def test_no_job_has_a_right_that_it_does_not_need(name: str) -> None:
    found = {job: settings["permissions"] for job, settings in workflow(name)["jobs"].items()}
    read = {"contents": "read"}
    expected: dict[str, dict[str, dict[str, str]]] = {
        "site.yml": {
            "changes": read | {"deployments": "read"},
            "checks": read,
            "windows": read,
            "site": read | {"pages": "read"},
            "deploy": {"pages": "write", "id-token": "write"},
            "refused": {},
            "generators": read,
        },
        "release.yml": {
            "build": read | {"pages": "read"},
            "release": {"contents": "write", "id-token": "write", "attestations": "write"},
        },
    }
    assert workflow(name)["permissions"] == {}
    assert found == expected[name]


def test_every_push_and_every_pull_request_is_built_and_tested_unless_documents_alone_changed() -> None:
    loaded = workflow("site.yml")
    jobs = loaded["jobs"]
    assert loaded[True] == {"push": None, "pull_request": None}, "YAML reads 'on' as true"
    assert not {"if", "needs"} & set(jobs["site"])
    assert {jobs[job]["if"] for job in ("checks", "windows", "generators")} == {
        "needs.changes.outputs.code == 'true'"
    }
    assert jobs["changes"]["outputs"] == {"code": "${{ steps.changed.outputs.code }}"}
    assert jobs["changes"]["steps"][0]["with"]["fetch-depth"] == 0
    assert jobs["changes"]["steps"][1]["env"] == {
        "BEFORE": "${{ github.event.before || 'HEAD^1' }}",
        "PUBLISHES": f"${{{{ {ON_MAIN} }}}}",
        "GH_TOKEN": "${{ github.token }}",
    }


def git(folder: Path, *arguments: str) -> str:
    name = ("-c", "user.name=Een", "-c", "user.email=een@voorbeeld.nl", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *name, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (["seeds/brief.txt"], "false"),
        (["seeds/brief.yml", "addresses.txt"], "false"),
        (["seeds/brief.txt", "converter/cli.py"], "true"),
        (["seedsx/brief.txt"], "true"),
        (["docs/seeds/brief.txt"], "true"),
        (["addresses.txt.bak"], "true"),
        ([".github/workflows/site.yml"], "true"),
    ],
)
def test_a_change_of_documents_alone_does_not_test_the_code(
    tmp_path: Path, changed: list[str], code: str
) -> None:
    assert ran_after(tmp_path, changed, "HEAD^1") == f"code={code}\n"


@pytest.mark.parametrize("before", ["", "0" * 40, "HEAD^9"])
def test_what_cannot_be_compared_is_tested(tmp_path: Path, before: str) -> None:
    assert ran_after(tmp_path, ["seeds/brief.txt"], before) == "code=true\n"


def test_a_file_that_moves_out_of_the_documents_is_code(tmp_path: Path) -> None:
    ran_after(tmp_path, ["seeds/brief.txt"], "HEAD^1")
    git(tmp_path, "mv", "seeds/brief.txt", "brief.py")
    git(tmp_path, "commit", "-qm", "verhuisd")
    assert changed_in(tmp_path, "HEAD^1") == "code=true\n"


@pytest.mark.parametrize(
    ("published", "code"),
    [("echo HEAD^1", "false"), ("echo HEAD^2", "true"), ("echo", "true"), ("exit 1", "true")],
)
def test_what_will_be_published_is_compared_with_what_was_published_last(
    tmp_path: Path, published: str, code: str
) -> None:
    gh = tmp_path / "bin/gh"
    gh.parent.mkdir()
    gh.write_text(f'#!/bin/sh\n[ "$2" = "{DEPLOYMENTS}" ] || exit 9\n{published}\n', "utf-8")
    gh.chmod(0o755)
    ran_after(tmp_path, ["seeds/brief.txt"], "HEAD^1")
    assert changed_in(tmp_path, "HEAD^1", publishes="true") == f"code={code}\n"


def ran_after(folder: Path, changed: list[str], before: str) -> str:
    """Return what the workflow hears after a commit that changes these files."""
    git(folder, "init", "-q")
    git(folder, "commit", "-qm", "begin", "--allow-empty")
    for name in changed:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x\n", "utf-8")
    git(folder, "add", "--", *changed)
    git(folder, "commit", "-qm", "veranderd")
    return changed_in(folder, before)


DEPLOYMENTS = "repos/naam/project/deployments?environment=github-pages&per_page=1"


def changed_in(folder: Path, before: str, publishes: str = "false") -> str:
    output = folder / "output"
    output.unlink(missing_ok=True)
    environment = {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(output),
        "GITHUB_REPOSITORY": "naam/project",
        "BEFORE": before,
        "PUBLISHES": publishes,
    }
    subprocess.run(ROOT / "tools/changed-in-workflow", cwd=folder, env=environment, check=True)
    return output.read_text("utf-8")


def test_other_generators_are_tried_but_stop_nothing() -> None:
    assert workflow("site.yml")["jobs"]["generators"]["continue-on-error"] is True


ON_MAIN = "github.event_name == 'push' && github.ref == 'refs/heads/main'"
DEPLOYS = (
    f"!cancelled() && {ON_MAIN} && needs.changes.result == 'success' && needs.site.result == 'success' "
    "&& (needs.checks.result == 'success' "
    "|| (needs.checks.result == 'skipped' && needs.changes.outputs.code == 'false'))"
)


def test_main_is_published_once_it_is_built_and_tested_by_a_job_that_runs_nothing_of_the_project() -> None:
    deploy = workflow("site.yml")["jobs"]["deploy"]
    assert deploy["needs"] == ["changes", "checks", "site"]
    assert deploy["if"] == DEPLOYS
    assert [set(step) for step in deploy["steps"]] == [{"id", "uses"}]
    handed = [step for step in steps("site.yml") if "upload-pages-artifact" in step.get("uses", "")]
    assert [step["if"] for step in handed] == [ON_MAIN]


def test_a_refused_document_ends_the_run_red_once_the_rest_is_published() -> None:
    jobs = workflow("site.yml")["jobs"]
    assert jobs["site"]["outputs"] == {"code": "${{ steps.build.outputs.code }}"}
    assert jobs["refused"]["needs"] == ["site", "deploy"]
    assert jobs["refused"]["if"] == "${{ !cancelled() && needs.site.outputs.code == '3' }}"


SAYS = """#!/bin/sh
echo "$SITE_URL $*"
exit {code}
"""


@pytest.mark.parametrize(("code", "ends"), [(0, 0), (3, 0), (1, 1), (2, 2)])
@pytest.mark.parametrize(
    ("address", "called"),
    [
        ("https://iemand.github.io/kamer", "https://iemand.github.io/kamer/ site --publish --run-page page"),
        ("https://vragen.nl/", "https://vragen.nl/ site --publish --run-page page"),
        ("", " site --run-page page"),
    ],
)
def test_the_build_says_its_code_and_goes_on_when_the_rest_may_be_published(
    tmp_path: Path, address: str, called: str, code: int, ends: int
) -> None:
    command = tmp_path / ".venv/bin/converter"
    command.parent.mkdir(parents=True)
    command.write_text(SAYS.format(code=code), "utf-8")
    command.chmod(0o755)
    output = tmp_path / "output"
    ran = subprocess.run(
        ROOT / "tools/build-in-workflow",
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": "page",
            "ADDRESS": address,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (ends, f"{called}\n")
    assert output.read_text("utf-8") == f"code={code}\n"


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
