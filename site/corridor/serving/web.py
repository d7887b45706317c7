"""gunicorn's settings: threads, and each process on its own (no preload) as the index must not be shared by forks."""

from corridor.settings.environment import env, read

bind = read("BIND", "127.0.0.1:8000", "0.0.0.0:8000")
workers = read("WEB_PROCESSES", 2, "a number such as 2", kind=env.int)
threads = read("WEB_THREADS", 4, "a number such as 4", kind=env.int)
worker_class = "gthread"
keepalive = 5
timeout = 60
# Below the time that the keeper gives its parts to stop.
graceful_timeout = 7
max_requests = 20_000
max_requests_jitter = 2_000
# Who asked, from where and with which words is nobody's business: no address, no query, no referrer, no browser.
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(b)s %(M)sms"
accesslog = read("ACCESS_LOG", None, "- for the console")
errorlog = "-"
# Django leaves it to the server to cut the body of an answer to HEAD, which gunicorn does with a warning each time.
loglevel = "error"
control_socket_disable = True
