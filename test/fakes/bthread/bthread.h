// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>

typedef uint64_t bthread_t;
typedef int bthread_tag_t;
typedef unsigned bthread_stacktype_t;
typedef unsigned bthread_attrflags_t;
static const bthread_attrflags_t BTHREAD_INHERIT_SPAN = 128;

typedef struct bthread_attr_t {
  bthread_stacktype_t stack_type;
  bthread_attrflags_t flags;
  bthread_attr_t operator|(unsigned other_flags) const {
    bthread_attr_t tmp = *this;
    tmp.flags |= other_flags;
    return tmp;
  }
} bthread_attr_t;

extern "C" {
extern int bthread_start_urgent(bthread_t *__restrict tid, const bthread_attr_t *__restrict attr,
                                void *(*fn)(void *), void *__restrict args);
extern int bthread_start_background(bthread_t *__restrict tid,
                                    const bthread_attr_t *__restrict attr, void *(*fn)(void *),
                                    void *__restrict args);
extern int bthread_join(bthread_t bt, void **bthread_return);
}
