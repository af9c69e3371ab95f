# Build: docker build --tag clinic-site .
# Run:   docker run --publish 8080:8080 --volume clinic-data:/clinic/data --volume clinic-keys:/clinic/keys --volume ./content:/clinic/content:ro clinic-site

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:resolve dependency:resolve-plugins
COPY src src
RUN ./mvnw -B -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 clinic && useradd --system --uid 10001 --gid clinic --home-dir /clinic clinic
WORKDIR /clinic
COPY content content
COPY deploy/prepare.sh deploy/java.args /tmp/deploy/
# With the Java that will run it, and in the folder that it will run in
RUN --mount=from=build,source=/build/target/clinic-site.jar,target=/tmp/clinic-site.jar \
    bash /tmp/deploy/prepare.sh /tmp/clinic-site.jar . && rm -r /tmp/deploy
RUN mkdir --mode 700 data keys backups && chown clinic:clinic data keys backups
USER clinic
# Health and metrics are inside the container only, unless MANAGEMENT_SERVER_ADDRESS says otherwise
ENV MALLOC_ARENA_MAX=2 MANAGEMENT_SERVER_PORT=8081
VOLUME ["/clinic/content", "/clinic/data", "/clinic/keys"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/serving HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@java.args", "-jar", "app/clinic-site.jar"]
