#!/usr/bin/env bash
# Lays the site out so that it starts fast: takes the jar apart, and trains Java on a real start that answers some pages.
# Usage: prepare.sh <jar> <folder>, where the folder holds "content". Again after each update of the jar or of Java.
# Needs bash and the Java that will run the site: 25 or later; an older one starts less fast.
set -euo pipefail

jar=$(realpath "$1")
flags=$(dirname "$(realpath "$0")")/java.args
cd "$2"
port=${TRAINING_PORT:-18080}
training=$(mktemp --directory)
site=
trap '[ -z "$site" ] || kill "$site" 2>/dev/null || true; rm -rf "$training"' EXIT

answers() {
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
    local answer
    answer=$(tr -d '\0' <&3)
    exec 3>&-
    [[ $answer == HTTP/*' 200'* ]]
}

# Writes to the clinic of the training, whose data are thrown away
writes() {
    local form="name=Training&replyTo=training@example.com&subject=Training&message=$1" answer
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    printf 'POST /contact HTTP/1.0\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n%s\r\nContent-Length: %d\r\n\r\n%s' \
        'Content-Type: application/x-www-form-urlencoded' "${#form}" "$form" >&3
    answer=$(tr -d '\0' <&3)
    exec 3>&-
    [[ $answer == HTTP/*' 303'* ]]
}

rm -rf app site.aot site.jsa
java -Djarmode=tools -jar "$jar" extract --destination app
[ "$(basename "$jar")" = clinic-site.jar ] || mv "app/$(basename "$jar")" app/clinic-site.jar

cp "$flags" java.args
version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
# What the build found out is of Java 21 or later; a jar that an older one has built does not have it
if [ "$version" -ge 21 ] && grep -qa ClinicSite__ApplicationContextInitializer app/clinic-site.jar; then
    echo -Dspring.aot.enabled=true >>java.args
fi
if [ "$version" -ge 25 ]; then
    train=-XX:AOTCacheOutput=site.aot use=-XX:AOTCache=site.aot
else
    train=-XX:ArchiveClassesAtExit=site.jsa use=-XX:SharedArchiveFile=site.jsa
fi

java @java.args "$train" -jar app/clinic-site.jar --server.port="$port" --server.address=127.0.0.1 \
    --clinic.data="$training/data" --clinic.keys="$training/keys/clinic.json" --spring.profiles.active=default \
    --spring.datasource.url="jdbc:h2:file:$training/data/clinic;DB_CLOSE_ON_EXIT=FALSE" --spring.mail.host= >"$training/log" 2>&1 &
site=$!
for _ in {1..600}; do
    ! answers / || break
    kill -0 "$site" 2>/dev/null || { cat "$training/log" >&2; exit 1; }
    sleep 0.2
done
for message in {1..3}; do
    writes "$message" || echo "No form could be sent in the training: the first one takes longer then" >&2
done
for _ in {1..5}; do
    for page in / /blog/ /consultation /contact /search?q=pain /feed.xml /sitemap.xml /robots.txt /nowhere /desk/sign-in; do
        answers "$page" || true
    done
done
kill "$site"
wait "$site" || true
site=
[ -f "${use#*=}" ] || { cat "$training/log" >&2; exit 1; }
echo "$use" >>java.args
# Java 25 warns at each start of small pieces in the cache that it makes anew
[ "$version" -lt 25 ] || echo -Xlog:aot=error,aot+codecache+stubs=error >>java.args
echo "Ready. Start it in $PWD with: java @java.args -jar app/clinic-site.jar"
