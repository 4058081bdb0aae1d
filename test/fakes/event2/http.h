// Part of the fakes; see test/fakes/README.md.
#pragma once

extern "C" {
struct evhttp;
struct evhttp_request;
struct evhttp_request *evhttp_request_new(void (*cb)(struct evhttp_request *, void *), void *arg);
void evhttp_set_gencb(struct evhttp *http, void (*cb)(struct evhttp_request *, void *), void *arg);
}
