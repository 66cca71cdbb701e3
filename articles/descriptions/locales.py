"""Locales: a language together with a country, which previews of links in other sites ask for."""

# Where a language names no country itself; those for whom any would be a guess have none.
COUNTRIES = {"ja": "JP", "en": "US", "ko": "KR", "de": "DE", "fr": "FR", "it": "IT", "es": "ES"}


def locale_of(language: str) -> str:
    """Return `ja_JP` for `ja` and `pt_BR` for `pt-BR`, or nothing where the country is not known."""
    primary, *rest = language.split("-")
    named = next((part.upper() for part in rest if len(part) == 2), "")
    country = named or COUNTRIES.get(primary.lower(), "")
    return f"{primary.lower()}_{country}" if country else ""
