# Build: docker build --tag clinic-site .
# Run:   docker run --publish 8080:8080 --volume clinic-data:/clinic/data --volume clinic-keys:/clinic/keys --volume ./content:/clinic/content:ro clinic-site

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:resolve dependency:resolve-plugins
COPY src src
RUN ./mvnw -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/clinic-site.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system clinic && useradd --system --gid clinic --home-dir /clinic clinic
WORKDIR /clinic
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY content content
RUN mkdir --mode 700 data keys && chown clinic:clinic data keys
USER clinic
VOLUME ["/clinic/content", "/clinic/data", "/clinic/keys"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'HEAD / HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "org.springframework.boot.loader.launch.JarLauncher"]
