// Part of the fakes; see test/fakes/README.md.
#pragma once

typedef void CURL;
typedef void CURLM;
typedef enum { CURLE_OK = 0, CURLE_FAILED_INIT = 2 } CURLcode;
typedef enum { CURLM_OK = 0 } CURLMcode;
typedef enum {
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_TIMEOUT = 13
} CURLoption;

struct curl_slist {
  char *data;
  struct curl_slist *next;
};

extern "C" {
CURL *curl_easy_init(void);
CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...);
CURLcode curl_easy_perform(CURL *curl);
void curl_easy_cleanup(CURL *curl);
CURLM *curl_multi_init(void);
CURLMcode curl_multi_add_handle(CURLM *multi_handle, CURL *curl_handle);
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
void curl_slist_free_all(struct curl_slist *list);
}
#define curl_easy_setopt(handle, opt, param) curl_easy_setopt(handle, opt, param)
