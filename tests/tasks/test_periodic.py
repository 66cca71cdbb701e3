"""Periodic work that has no module of its own."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from articles.tasks.periodic import forget_ended_sessions
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_from_where_a_session_was_begun_is_forgotten_with_it():
    user, now = UserFactory(), timezone.now()
    for key, minutes in (("ended", -1), ("running", 1)):
        Session.objects.create(session_key=key, expire_date=now + timedelta(minutes=minutes))
        UserSession.objects.create(user=user, session_key=key, ip="192.0.2.7", user_agent="x")

    forget_ended_sessions.call()

    assert UserSession.objects.get().session_key == "running"
