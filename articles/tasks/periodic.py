"""Periodic work, so that nobody needs cron: a list, and a row a job that says when it is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import transaction
from django_tasks import task

from articles import pagecache
from articles.models import Periodic
from articles.tasks.cards import forget_old_cards
from articles.tasks.comments import forget_addresses, forget_refused, tell_moderators_daily
from articles.tasks.originals import forget_unclaimed_captures, watch_due_originals


@dataclass(frozen=True)
class Job:
    """A piece of periodic work: how often it is asked for, and by which function."""

    name: str
    every: timedelta
    ask: Callable[[], object]


@task
def forget_finished_tasks() -> None:
    """Delete what is known of tasks that ended more than two weeks ago."""
    call_command("prune_db_task_results", verbosity=0)


@task
def forget_ended_sessions() -> None:
    """Delete sessions that have expired, and from where and with which browser they were begun."""
    call_command("clearsessions", verbosity=0)
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()


@task
def forget_page_changes() -> None:
    """Delete the changes that no kept page can depend on."""
    pagecache.prune()


JOBS = (
    Job("page changes", timedelta(days=1), forget_page_changes.enqueue),
    Job("finished tasks", timedelta(days=1), forget_finished_tasks.enqueue),
    Job("ended sessions", timedelta(days=1), forget_ended_sessions.enqueue),
    Job("unclaimed captures", timedelta(days=1), forget_unclaimed_captures.enqueue),
    Job("old cards", timedelta(days=1), forget_old_cards.enqueue),
    Job("comments that wait", timedelta(days=1), tell_moderators_daily.enqueue),
    Job("addresses of comments", timedelta(hours=6), forget_addresses.enqueue),
    Job("refused comments", timedelta(days=1), forget_refused.enqueue),
    Job("originals", timedelta(minutes=15), watch_due_originals.enqueue),
)


def ask_for_due_jobs(now: datetime) -> int:
    """Queue every job that is due and set its next time; return how many were queued."""
    return sum(_ask(job, now) for job in JOBS)


def _ask(job: Job, now: datetime) -> bool:
    row, _ = Periodic.objects.get_or_create(name=job.name, defaults={"due_at": now})
    if row.due_at > now:
        return False
    # Both or neither, so that no failure in between costs the job a whole round.
    with transaction.atomic():
        # Compare and set: of all workers that see the job due, one moves its time forward and asks.
        mine = Periodic.objects.filter(name=job.name, due_at=row.due_at)
        if not mine.update(due_at=now + job.every):
            return False
        job.ask()
    return True
