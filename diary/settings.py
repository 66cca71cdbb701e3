"""Every setting, read from the environment; docs/configuration.md lists the variables."""

from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy

from diary import environment

# ModelAdmin[Article] and the like are types to mypy alone; this makes them classes to Python too.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("DATA_DIR", str(BASE_DIR / "var")))
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]

# A checkout without any configuration runs for its developer alone: on this machine, with debug
# pages. Whoever turns DEBUG off is asked for everything that strangers' visits need.

DEBUG = environment.flag("DEBUG", default=True)
SECRET_KEY = environment.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = environment.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", LOOPBACK if DEBUG else [])
SITE_URL = environment.site_url("SITE_URL", "http://127.0.0.1:8000")
if DEBUG:
    SECRET_KEY = SECRET_KEY or "insecure-for-development-only"
else:
    environment.demand(
        "SECRET_KEY",
        SECRET_KEY,
        cure="python3 -c 'import secrets; print(secrets.token_urlsafe(64))' で作り、"
        "SECRET_KEY か SECRET_KEY_FILE に入れてください。",
    )
    environment.demand(
        "ALLOWED_HOSTS",
        ",".join(ALLOWED_HOSTS),
        cure="サイトのホスト名を ALLOWED_HOSTS=diary.example のように入れてください。",
    )
    environment.demand(
        "SITE_URL",
        environment.text("SITE_URL"),
        cure="読者が開くアドレスを SITE_URL=https://diary.example のように入れてください。",
    )

HTTPS = SITE_URL.startswith("https://")
if not (DEBUG or HTTPS or urlsplit(SITE_URL).hostname in {"127.0.0.1", "localhost", "::1"}):
    message = (
        f"SITE_URL={SITE_URL} は暗号化されていません。https:// で始めてください"
        "(http:// はこのマシンだけで使う 127.0.0.1 と localhost に限ります)。"
    )
    raise ImproperlyConfigured(message)

# What it is made of

INSTALLED_APPS = [
    # In front of ours, which takes their tables out of the admin again.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "articles.apps.ArticlesConfig",
    "articles.apps.DiaryAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "django_tasks",
    "articles.apps.JobsConfig",
    "markdownx",
]
MIDDLEWARE = [
    "articles.headers.protect",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "articles.languages.middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "diary.urls"
# Widgets find their templates where pages find theirs.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
WSGI_APPLICATION = "diary.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.context_processors.site",
            ],
        },
    },
]

# Where it keeps things

DATABASES = {
    "default": environment.database("DATABASE_URL", f"sqlite:///{DATA_DIR}/diary.sqlite3"),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Writers queue for the lock at the start instead of failing halfway; readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
    # A file, because tests start workers of their own and these cannot see a database in memory.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
    environment.make_folder(
        Path(DATABASES["default"]["NAME"]).parent, names="DATA_DIR か DATABASE_URL"
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(environment.text("MEDIA_ROOT", str(DATA_DIR / "media")))
PRIVATE_ROOT = Path(environment.text("PRIVATE_ROOT", str(DATA_DIR / "private")))
FILE_UPLOAD_PERMISSIONS = 0o644
# On this machine alone files are served from where they are written; a public site collects them
# once, compressed and named by their content.
COLLECTED = HTTPS and not DEBUG
STATIC_ROOT = environment.text("STATIC_ROOT", str(DATA_DIR / "static")) if COLLECTED else None
WHITENOISE_USE_FINDERS = not COLLECTED
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Evidence of permissions: no address leads there but one that asks who comes.
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if COLLECTED
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        ),
    },
}

# Counts of guesses and codes that were used, which all processes share.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "articles_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# Who comes in

AUTH_USER_MODEL = "articles.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
# Editors and administrators prove more than a password; a site on this machine alone need not.
SECOND_FACTOR_REQUIRED = environment.flag("SECOND_FACTOR_REQUIRED", default=HTTPS and not DEBUG)
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600

ACCOUNT_ADAPTER = "articles.accounts.adapters.AccountAdapter"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "articles.forms.LogInForm",
    "reset_password": "articles.forms.ResetForm",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Ten failures a minute from one address, five in five minutes at one account; see the adapter. Of
# letters for a lost password five an hour, whose links all work: strangers ask for them too.
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/ip,5/300s/key",
    "reset_password": "20/m/ip,5/h/key",
}
MFA_ADAPTER = "articles.accounts.adapters.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "add_webauthn": "articles.forms.PasskeyForm",
    "authenticate": "articles.forms.CodeForm",
    "authenticate_webauthn": "articles.forms.PasskeySecondForm",
    "edit_webauthn": "articles.forms.PasskeyNameForm",
    "login_webauthn": "articles.forms.PasskeyLogInForm",
    "reauthenticate": "articles.forms.CodeAgainForm",
    "reauthenticate_webauthn": "articles.forms.PasskeyAgainForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
USERSESSIONS_ADAPTER = "articles.accounts.adapters.SessionsAdapter"
USERSESSIONS_TRACK_ACTIVITY = False

# What browsers are told

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        # No script makes markup or a script of a text. The admin's own do: articles.admin_site.
        "require-trusted-types-for": ["'script'"],
        "trusted-types": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
if HTTPS:
    # Browsers keep these to this very host: no neighbour under the same domain can set one.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "articles.views.errors.csrf_failure"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
# Binding on every other host of the domain too, so whoever shares it says so.
HSTS_WHOLE_DOMAIN = HTTPS and environment.flag("HSTS_WHOLE_DOMAIN", default=True)
SECURE_HSTS_INCLUDE_SUBDOMAINS = HSTS_WHOLE_DOMAIN
SECURE_HSTS_PRELOAD = HSTS_WHOLE_DOMAIN
PROXIES = environment.proxies("BEHIND_PROXY")
BEHIND_PROXY = bool(PROXIES)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Words, places and times

LANGUAGES = [("ja", "日本語"), ("en", "English")]
LANGUAGE_CODE = environment.choice("SITE_LANGUAGE", "ja", among=[code for code, _ in LANGUAGES])
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_HTTPONLY = True
LOCALE_PATHS = [BASE_DIR / "articles" / "locale"]
FORMAT_MODULE_PATH = ["articles.locale"]
TIME_ZONE = environment.zone("TIME_ZONE", "Asia/Tokyo")
USE_TZ = True

SITE_NAME = environment.text("SITE_NAME", "Diary")
SITE_TAGLINE = environment.text("SITE_TAGLINE") or gettext_lazy("海外の書き手を、日本語で読む")
ACCOUNT_EMAIL_SUBJECT_PREFIX = f"[{SITE_NAME}] "

# Letters. Without a server they are kept in a folder, so that none is lost.

POST = environment.post("EMAIL_URL", otherwise="console" if DEBUG else "filebased")
EMAIL_BACKEND = POST.backend
EMAIL_HOST, EMAIL_PORT = POST.host, POST.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = POST.user, POST.password
EMAIL_USE_TLS, EMAIL_USE_SSL = POST.starttls, POST.tls
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = DATA_DIR / "letters"
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", f"noreply@{urlsplit(SITE_URL).hostname}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# The editor. markdownx reads its settings once, at import.

HARD_LINE_BREAKS = environment.flag("HARD_LINE_BREAKS", default=True)
PREVIEW_DAYS = environment.number("PREVIEW_DAYS", 7, least=1)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
MARKDOWNX_URLS_PATH = "/editing/preview/"
MARKDOWNX_UPLOAD_URLS_PATH = "/editing/pictures/"

# Rights. What the gate finds stands in the way of publishing; these it only tells of.

GATE_WARNS = environment.words("GATE_WARNS", ["licence-non-commercial"])

# Originals: how they are read, and how closely they are watched. FETCH_ALLOWED opens addresses of
# this machine, such as 127.0.0.1:8123, that the door to the network refuses otherwise.

FETCH_ALLOWED = environment.words("FETCH_ALLOWED", [])
WATCH_DAYS = environment.number("WATCH_DAYS", 1, least=1)
ARCHIVE_API = environment.text("ARCHIVE_API", "https://archive.org/wayback/available")

# Pages kept for strangers. Not while templates are being written: nobody tells of their changes.

PAGE_CACHE = environment.flag("PAGE_CACHE", default=not DEBUG)
PAGE_CACHE_PAGES = environment.number("PAGE_CACHE_PAGES", 2000, least=1)
PAGE_CACHE_MEGABYTES = environment.number("PAGE_CACHE_MEGABYTES", 32, least=1)
PAGE_CACHE_SHARED_SECONDS = environment.number("PAGE_CACHE_SHARED_SECONDS", 0)

# Comments. Nothing of them is sent to anybody else, unless a key of Akismet is set;
# docs/configuration.md explains the rules.

COMMENTS = environment.choice("COMMENTS", "moderated", among=["open", "moderated", "closed"])
COMMENT_DAYS = environment.number("COMMENT_DAYS", 0)
COMMENT_LINKS = environment.number("COMMENT_LINKS", 2)
COMMENT_NEEDS_JAPANESE = environment.flag("COMMENT_NEEDS_JAPANESE", default=True)
COMMENTS_FROM_ADDRESS = environment.number("COMMENTS_FROM_ADDRESS", 5, least=1)
COMMENTS_FROM_NETWORK = environment.number("COMMENTS_FROM_NETWORK", 30, least=1)
COMMENTS_ON_ARTICLE = environment.number("COMMENTS_ON_ARTICLE", 60, least=1)
# Readers are offered letters only where these leave for their addresses.
COMMENT_LETTERS = DEBUG or bool(POST.host)
COMMENT_NOTICES = environment.choice("COMMENT_NOTICES", "daily", among=["each", "daily", "off"])
COMMENT_PROOF_BITS = environment.number("COMMENT_PROOF_BITS", 0)
AKISMET_KEY = environment.secret("AKISMET_KEY")
AKISMET_API = environment.text("AKISMET_API", "https://rest.akismet.com/")
ADDRESS_DAYS = environment.number("ADDRESS_DAYS", 30, least=1)
SPAM_DAYS = environment.number("SPAM_DAYS", 180)

# The worker

WORKER_SILENT_SECONDS = environment.number("WORKER_SILENT_SECONDS", 60, least=1)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "faults": {"class": "logging.StreamHandler", "formatter": "line", "level": "ERROR"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # The worker sets their level itself and would tell of every task that went well.
        "django_tasks": {"handlers": ["faults"], "propagate": False},
        "django_tasks_db": {"handlers": ["faults"], "propagate": False},
    },
}
