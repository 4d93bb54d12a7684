#!/usr/bin/env bash
# Installs what the damage lab calls: producers, extractors and fonts, on Debian 12. `npm ci` brings the rest.
set -euo pipefail
cd "$(dirname "$0")"
tools="${TAHQIQ_LAB_TOOLS:-${TMPDIR:-/tmp}/tahqiq-lab-tools}"
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages=(
  # producers
  libreoffice-writer-nogui chromium pango1.0-tools texlive-xetex php-cli php-mbstring php-tcpdf
  # extractors
  poppler-utils mupdf-tools ghostscript default-jre-headless
  # fonts
  fontconfig fonts-hosny-amiri fonts-kacst fonts-noto-core fonts-sil-scheherazade fonts-dejavu
  # installers of the rest
  python3-venv maven
)
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"

mkdir -p "$tools"
[ -x "$tools/venv/bin/python" ] || python3 -m venv "$tools/venv"
"$tools/venv/bin/pip" install -q -r requirements.txt

for version in 2.0.32 3.0.6; do
  [ -f "$tools/pdfbox-app-$version.jar" ] ||
    mvn -q -B dependency:copy "-Dartifact=org.apache.pdfbox:pdfbox-app:$version" "-DoutputDirectory=$tools"
done
echo "tools of the damage lab: $tools"
