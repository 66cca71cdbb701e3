# Everything that can be done with Diary; `make` alone lists it.
# Needs GNU make 3.81, a POSIX shell and Python 3.11; the rest is installed, into .venv where it can be.

PORT ?= 8000
ARGS ?=
# By the environment, so that a word with quotes in it stays a word.
export PORT
# The tools speak Japanese whatever the locale says.
export PYTHONUTF8 = 1

PYTHON_IN_VENV = .venv/bin/python
INSTALL = python=$$(sh tools/find-python.sh) && "$$python" -m tools.install

.NOTPARALLEL:
.PHONY: help run test test-sqlite test-postgresql check format words lock bench lighthouse screenshots clean installed developing

help: ## この一覧を出す
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

run: installed ## サイトを動かす(PORT=8001 で別のポート)
	@exec $(PYTHON_IN_VENV) -m tools.run "$$PORT"

test: developing ## すべてのテストを SQLite と PostgreSQL とブラウザで(ARGS="tests/text -k ruby" で一部を)
	@exec $(PYTHON_IN_VENV) -m tools.test sqlite,postgresql $(ARGS)

test-sqlite: developing ## テストを SQLite だけで
	@exec $(PYTHON_IN_VENV) -m tools.test sqlite $(ARGS)

test-postgresql: developing ## テストを PostgreSQL だけで
	@exec $(PYTHON_IN_VENV) -m tools.test postgresql $(ARGS)

check: developing ## 書式・型・層・テンプレート・言葉・移行・公開用の設定を調べる
	@exec $(PYTHON_IN_VENV) -m tools.check

format: developing ## 書式を整える
	@$(PYTHON_IN_VENV) -m ruff format .
	@$(PYTHON_IN_VENV) -m ruff check --fix .
	@$(PYTHON_IN_VENV) -m djlint templates --reformat --quiet

words: developing ## 画面の言葉を集め、日本語と英語の訳の表を新しくする
	@exec $(PYTHON_IN_VENV) -m tools.words

lock: developing ## 依存するパッケージの版を固定し直す(ARGS=--upgrade で新しい版へ)
	@exec $(PYTHON_IN_VENV) -m tools.lock $(ARGS)

bench: developing ## 速さと大きさを測る
	@exec $(PYTHON_IN_VENV) -m tools.bench $(ARGS)

lighthouse: developing ## Lighthouse で採点する(入口と記事、スマートフォン)
	@exec $(PYTHON_IN_VENV) -m tools.lighthouse

screenshots: developing ## 説明書の画面の絵を撮り直す
	@exec env SCREENSHOTS=docs/images $(PYTHON_IN_VENV) -m tools.test sqlite tests/browser $(ARGS)

clean: ## 作られたものを消す(var/ の記事や画像は残す)
	@rm -rf .venv .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

installed:
	@$(INSTALL) requirements.txt

developing:
	@$(INSTALL) requirements-dev.txt
