// What is done to a unit one after the other: resolve.cpp calls these in this
// order.
#pragma once

#include "resolving.h"

namespace spantidy::link {

// All of them. Spans that calls may have given keep their Call where they do not;
// dropUnstarted removes them.
void resolve(Resolving &R);

void expandAll(Resolving &R);                                // expand.cpp
void putOptions(Resolving &R);                               // options.cpp
void judgeOpenings(Resolving &R);                            // storage.cpp
void putMade(Resolving &R);                                  // objects.cpp
void inlineLambdas(Resolving &R);                            // lambdas.cpp
void putStarts(Resolving &R);                                // runs.cpp
void carryFates(Resolving &R);                               // runs.cpp
void judgeTasks(Resolving &R);                               // handed.cpp
void giveKinds(model::Unit &U, const rules::Lexicon &Words); // kinds.cpp
void judgeClaims(model::Unit &U, const Callees &Known);      // claims.cpp
void judgeStored(Resolving &R);                              // storage.cpp
void judgeCarriers(Resolving &R);                            // carriers.cpp
void judgeOutcomes(Resolving &R);                            // outcomes.cpp
void judgeKinds(model::Unit &U, const Callees &Known,
                const rules::Lexicon &Words); // kinds.cpp
void judgeRegistered(model::Unit &U, const Callees &Known,
                     const rules::Lexicon &Words); // registered.cpp
void judgeRequired(model::Unit &U,
                   const rules::Lexicon &Words); // required.cpp

void bindLambdas(model::Unit &U);   // inside.cpp
void dropUnstarted(model::Unit &U); // unstarted.cpp

// Those that no registry has. registered.cpp
std::vector<std::string> unregistered(const std::vector<std::string> &Keys,
                                      const rules::Registry &All);

} // namespace spantidy::link
