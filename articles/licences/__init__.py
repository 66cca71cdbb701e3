"""Licences under which others publish, and what they ask of a translation."""

from articles.licences.demanding import Demand, demands
from articles.licences.grants import Licence
from articles.licences.recognising import recognise

__all__ = ["Demand", "Licence", "demands", "recognise"]
