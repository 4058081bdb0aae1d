// Part of the fakes; see test/fakes/README.md.
#pragma once

extern "C" {
struct evdns_base;
struct evdns_getaddrinfo_request;
struct evutil_addrinfo;
typedef void (*evdns_getaddrinfo_cb)(int result, struct evutil_addrinfo *res, void *arg);
struct evdns_getaddrinfo_request *
evdns_getaddrinfo(struct evdns_base *dns_base, const char *nodename, const char *servname,
                  const struct evutil_addrinfo *hints_in, evdns_getaddrinfo_cb cb, void *arg);
}
