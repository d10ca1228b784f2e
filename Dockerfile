# syntax=docker/dockerfile:1
# A small image of the portal and the engine that reads pictures of passports: no shell user, no build tools, no PostgreSQL. Set DATABASE_URL.

FROM rust:1.95-slim-bookworm AS build
WORKDIR /build
COPY . .
# The queries were checked against the schema when they were written: no database is asked while building.
ENV SQLX_OFFLINE=true
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --bin visa-portal \
    && install -D target/release/visa-portal /out/visa-portal

FROM debian:bookworm-slim
# Reads the lines at the foot of a photographed passport; without it the portal offers typing alone.
RUN apt-get update -q && apt-get install -qy --no-install-recommends tesseract-ocr && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin portal \
    && install -d -o portal -g portal -m 0700 /var/lib/visa-portal
COPY --from=build /out/visa-portal /usr/local/bin/visa-portal
COPY LICENSE licences /usr/share/doc/visa-portal/
USER 10001:10001
ENV LISTEN=0.0.0.0:8080 \
    PRIVATE_LISTEN=127.0.0.1:9080 \
    VAR=/var/lib/visa-portal \
    LOG_FORMAT=json
VOLUME /var/lib/visa-portal
EXPOSE 8080
# Asked through bash, which the base image has: nothing is installed for it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["visa-portal"]
CMD ["serve"]
