# make demo: sets up what it needs, asks the embedded model about a sample volume, leaves scene, pictures and JSON in output/demo
# make test: sets everything up and runs the test suite
# make lint, make bench, make translations, make clean
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
DEMO := output/demo
# Real scans, not part of the project: benchmarks skip what is not there
TIMED := $(addprefix ../shared/scans/,chest_2.5mm_lung.nrrd chest_1mm_soft.nrrd chest_0.8mm_contrast.nrrd)
export OMP_NUM_THREADS ?= 2
export HF_HUB_OFFLINE ?= 1
export TOKENIZERS_PARALLELISM ?= false

.PHONY: demo test lint bench translations setup orthanc clean

# For the demo, packages that it needs. torch first and alone: by its exact version it is taken as the CPU build where one lies on disk
$(VENV)/.demo: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) torch==2.13.0
	$(INSTALL) -e '.[scene]'
	touch $@

$(VENV)/.ready: $(VENV)/.demo
	$(INSTALL) -e '.[scene,test,lint,evaluate,server,cohort,pacs]'
	touch $@

setup: $(VENV)/.ready

# An archive for the tests of pacs/, beside the environment: nothing is installed in the system, nothing is started. Without it they skip.
orthanc: setup
	-@test -x /usr/sbin/Orthanc || test -x $(VENV)/orthanc/usr/sbin/Orthanc || sh Testing/tools/orthanc.sh $(VENV)/orthanc || echo "No Orthanc: the tests of pacs/ will say how to get it."

demo: $(VENV)/.demo
	mkdir -p $(DEMO)
	$(BIN)/medpruner phantom $(DEMO)/chest.nrrd --seed 900000059 --slices 96 --finding "nodule:left upper:24mm:solid" --finding effusion:right:45mm
	$(BIN)/medpruner ask $(DEMO)/chest.nrrd \
	  "In which lobe is the nodule?" "How large is the pleural effusion?" "Is the heart enlarged?" "Write a report." \
	  --out $(DEMO)/answer.mrb --png $(DEMO)/pictures --json $(DEMO)/answer.json

# A process for each processor, and a thread in each: with one more, tests that wait for processes run out of their time
test: setup orthanc
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadscope

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=MedPrunerExtension $(BIN)/lint-imports --no-cache

bench: setup
	$(BIN)/python Testing/benchmarks/attention_memory.py
	$(BIN)/python Testing/benchmarks/slices_speed.py
	$(BIN)/python Testing/benchmarks/real_scans.py --out Testing/benchmarks/real_scans.md
	$(BIN)/python Testing/benchmarks/speed.py $(addprefix --scan ,$(wildcard $(TIMED))) --out Testing/benchmarks/speed.md
	$(BIN)/python Testing/benchmarks/panel_stall.py
	$(BIN)/python Testing/benchmarks/starting.py
	$(BIN)/python Testing/benchmarks/peak.py
	$(BIN)/python Testing/benchmarks/read_ahead.py $(addprefix --scan ,$(firstword $(wildcard ../shared/scans/chest_1mm_soft.nrrd))) --out Testing/benchmarks/read_ahead.md
	$(BIN)/python Testing/benchmarks/server_load.py --out Testing/benchmarks/server_load.md
	$(BIN)/python Testing/benchmarks/cohort.py
	$(BIN)/python Testing/benchmarks/novelty_guard.py --out Testing/benchmarks/novelty_guard.md
	$(BIN)/python Testing/benchmarks/phantom_accuracy.py --out Testing/benchmarks/phantom_accuracy.md
	$(BIN)/python Testing/benchmarks/localisation.py --out Testing/benchmarks/localisation.md
	$(BIN)/python Testing/benchmarks/calibration.py --write --out Testing/benchmarks/calibration.md
	$(BIN)/python Testing/benchmarks/phantom_statistics.py --out Testing/benchmarks/phantom_statistics.md
	$(BIN)/python Testing/benchmarks/alternatives.py --out Testing/benchmarks/alternatives.md

# Catalogues of the languages: texts that are new, gone or changed in the code; then says what is not translated yet
translations: setup
	$(BIN)/python Testing/tools/catalogues.py

clean:
	rm -rf $(VENV) output build *.egg-info
