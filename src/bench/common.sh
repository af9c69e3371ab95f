# What every bench begins with. Sourced by the scripts of this folder.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
export CLINIC_SPAM_PERADDRESS=0 CLINIC_SPAM_PERNETWORK=0 CLINIC_SPAM_PERHOUR=0 CLINIC_SPAM_SAMETEXT=0 # all visitors of a bench live at one address
jar=target/clinic-site.jar
classpath=target/bench/classpath
pinned=

needs() { # package=command ...; installs on Debian what is not there
    local missing=() each
    for each; do
        command -v "${each#*=}" > /dev/null || missing+=("${each%=*}")
    done
    if [ ${#missing[@]} = 0 ]; then
        return
    fi
    echo "This bench needs ${missing[*]}" >&2
    if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
        echo "Install it, on Debian with: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" > /dev/null
    if [[ " ${missing[*]} " == *" nginx "* ]]; then # the package starts it, and we start our own
        service nginx stop
        update-rc.d nginx disable
    fi
}

two_cores() { # the server gets the first to itself, see Running, and who asks it the second
    if [ "$(nproc)" -lt 2 ]; then
        echo "This bench needs two cores" >&2
        exit 1
    fi
    pinned="taskset --cpu-list 1"
}

jdk() { # version; where it is here, or nothing
    local release
    for release in "$JAVA_HOME/release" /usr/lib/jvm/*/release; do
        if grep -qs "^JAVA_VERSION=\"$1[.\"]" "$release"; then
            dirname "$release"
            return
        fi
    done
}

is_older() { # file, sources ...
    [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit)" ]
}

product() { # the jar, and how the site is started unless SITE says otherwise
    if [ -z "${SITE:-}" ] && is_older $jar.original pom.xml src/main; then
        ./mvnw -q -DskipTests package
    fi
    SITE=${SITE:-\"$JAVA_HOME/bin/java\" -jar $jar}
}

lighthouse() { # from npm, which needs the network once; it brings along what drives Chromium
    folder=$PWD/target/bench/lighthouse
    mkdir -p "$folder"
    if [ ! -e "$folder/node_modules/lighthouse" ]; then
        PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund --prefix "$folder" lighthouse@12.8.2
    fi
}

serve() { # address of a site that runs, or nothing: then one is started, and ended with the script
    site=$1
    if [ -z "$site" ]; then
        product
        site=http://localhost:9180
        data=$(mktemp -d)
        sh -c "exec $SITE --server.port=9180 --clinic.base-url=$site --clinic.data=$data --clinic.keys=$data/keys.json" \
            > "$folder/site.log" &
        trap "kill $!; wait $! || true; rm -r $data" EXIT
        curl -s -o /dev/null --retry 300 --retry-delay 1 --retry-connrefused $site/
    fi
}

commit() { # with a plus for what is not committed
    local changes
    changes=$(git status --porcelain -- . ':!src/bench/figures.tsv')
    echo "$(git rev-parse --short HEAD)${changes:++}"
}

bench() { # java options, class, arguments ...
    if is_older $classpath pom.xml src/main src/test src/bench/java; then
        ./mvnw -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=$classpath.new
        mv $classpath.new $classpath
    fi
    awk '$1 > 1 { print "Others are at work here (load " $1 "): these figures will not be worth much" }' /proc/loadavg >&2
    local classes=target/bench/build/test-classes:target/bench/build/classes
    # shellcheck disable=SC2086
    exec $pinned "$JAVA_HOME/bin/java" $1 -cp "$classes:$(cat $classpath)" \
        -Dsite="${SITE:-}" -Dcommit="$(commit)" -Dcores="$(nproc)" -Dclinic.jar="$PWD/$jar" -Dhttp.maxConnections=64 -Dsun.net.http.retryPost=false \
        "clinic.bench.$2" "${@:3}"
}
