"""gunicorn's settings: threads, and each process on its own (no preload) as the index must not be shared by forks."""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_PROCESSES", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
worker_class = "gthread"
keepalive = 5
timeout = 60
graceful_timeout = 10
max_requests = 20_000
max_requests_jitter = 2_000
# Who asked, from where and with which words is nobody's business: no address, no query, no referrer, no browser.
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(b)s %(M)sms"
accesslog = os.environ.get("ACCESS_LOG") or None
errorlog = "-"
loglevel = "warning"
control_socket_disable = True
