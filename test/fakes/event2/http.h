// Part of the fakes; see test/fakes/README.md.
#pragma once

extern "C" {
struct evhttp;
struct evhttp_connection;
struct evhttp_request;
struct evkeyvalq;
enum evhttp_cmd_type { EVHTTP_REQ_GET = 1 << 0, EVHTTP_REQ_POST = 1 << 1 };
struct evhttp_request *evhttp_request_new(void (*cb)(struct evhttp_request *, void *), void *arg);
void evhttp_set_gencb(struct evhttp *http, void (*cb)(struct evhttp_request *, void *), void *arg);
int evhttp_make_request(struct evhttp_connection *evcon, struct evhttp_request *req,
                        enum evhttp_cmd_type type, const char *uri);
struct evkeyvalq *evhttp_request_get_input_headers(struct evhttp_request *req);
struct evkeyvalq *evhttp_request_get_output_headers(struct evhttp_request *req);
const char *evhttp_find_header(const struct evkeyvalq *headers, const char *key);
int evhttp_add_header(struct evkeyvalq *headers, const char *key, const char *value);
}
