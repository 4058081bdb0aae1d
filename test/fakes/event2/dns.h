// Part of the fakes; see test/fakes/README.md.
#pragma once

extern "C" {
struct evdns_base;
struct evdns_getaddrinfo_request;
struct evutil_addrinfo;
typedef void (*evdns_getaddrinfo_cb)(int result, struct evutil_addrinfo *res, void *arg);
struct evdns_request;
struct in_addr;
struct in6_addr;
typedef void (*evdns_callback_type)(int result, char type, int count, int ttl, void *addresses,
                                    void *arg);
struct evdns_request *evdns_base_resolve_ipv4(struct evdns_base *base, const char *name, int flags,
                                            evdns_callback_type callback, void *ptr);
struct evdns_request *evdns_base_resolve_ipv6(struct evdns_base *base, const char *name, int flags,
                                            evdns_callback_type callback, void *ptr);
struct evdns_request *evdns_base_resolve_reverse(struct evdns_base *base, const struct in_addr *in, int flags,
                                            evdns_callback_type callback, void *ptr);
struct evdns_request *evdns_base_resolve_reverse_ipv6(struct evdns_base *base, const struct in6_addr *in, int flags,
                                            evdns_callback_type callback, void *ptr);
struct evdns_getaddrinfo_request *
evdns_getaddrinfo(struct evdns_base *dns_base, const char *nodename, const char *servname,
                  const struct evutil_addrinfo *hints_in, evdns_getaddrinfo_cb cb, void *arg);
}
