# One image for web and worker; compose.yaml says which is which.
FROM python:3.12-slim-bookworm AS build
COPY --from=ghcr.io/astral-sh/uv:0.13.9 /uv /usr/local/bin/uv
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
COPY . .
RUN uv sync --locked --no-default-groups --extra server

FROM python:3.12-slim-bookworm
RUN useradd --uid 10001 --create-home corridor && install -d -o corridor /var/lib/corridor
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=corridor.settings.production VAR_DIR=/var/lib/corridor
USER corridor
VOLUME /var/lib/corridor
EXPOSE 8000
CMD ["python", "manage.py", "serve", "--host", "0.0.0.0"]
