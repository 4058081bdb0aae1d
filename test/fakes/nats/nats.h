// Declarations of nats.c 3.8: nats.h.
#pragma once

#include <stdint.h>

typedef struct __natsConnection natsConnection;
typedef struct __natsMsg natsMsg;
typedef int natsStatus;

extern "C" {
natsStatus natsMsg_Create(natsMsg **newMsg, const char *subj, const char *reply, const char *data, int dataLen);
natsStatus natsMsgHeader_Set(natsMsg *msg, const char *key, const char *value);
natsStatus natsMsgHeader_Add(natsMsg *msg, const char *key, const char *value);
const char *natsMsg_GetData(const natsMsg *msg);
natsStatus natsConnection_Publish(natsConnection *nc, const char *subj, const void *data, int dataLen);
natsStatus natsConnection_PublishString(natsConnection *nc, const char *subj, const char *str);
natsStatus natsConnection_PublishMsg(natsConnection *nc, natsMsg *msg);
natsStatus natsConnection_Request(natsMsg **replyMsg, natsConnection *nc, const char *subj, const void *data, int dataLen, int64_t timeout);
natsStatus natsConnection_RequestString(natsMsg **replyMsg, natsConnection *nc, const char *subj, const char *str, int64_t timeout);
natsStatus natsConnection_RequestMsg(natsMsg **replyMsg, natsConnection *nc, natsMsg *requestMsg, int64_t timeout);
}
