#include "suggested.h"

#include "checks/terms.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace spantidy::cli {

using namespace model;
using Json = nlohmann::ordered_json;

static bool isParameter(const Value &V) {
  return V.What == Value::Kind::Parameter && V.Index < OfField;
}

// Where the span is that something is done to; nothing: it is none of the caller's.
static bool tellSpan(Json &Entry, const Subject &S) {
  if (S.Parameter && *S.Parameter < OfField)
    Entry["span"] = *S.Parameter;
  else if (S.Own)
    Entry["span"] = "object";
  else
    return S.Current;
  return true;
}

// A name, or a key, that is a parameter as it is.
static void tellPosition(Json &Entry, const char *As, const Value &V) {
  if (isParameter(V))
    Entry[As] = V.Index;
}

namespace {

// The entries of one function.
class Entries {
public:
  explicit Entries(const Summary &S) : Of(S) {
    for (const Span &Started : S.Spans)
      start(Started);
    for (const Naming &N : S.Namings)
      name(N);
    for (const Attribute &A : S.Attributes)
      record(A);
    for (const Deed &D : S.Deeds)
      deed(D);
    for (unsigned I = 0; I < S.Of.Parameters.size(); ++I)
      if (const Fate &F = S.Of.Parameters[I].Callable; F.Launched) {
        Json E{{"role", "launches-task"}, {"callable", I}};
        if (F.Carries)
          E["carriesContext"] = true;
        add(std::move(E));
      }
  }

  std::vector<Json> All;

private:
  void add(Json Entry) {
    Json Whole{{"name", Of.Of.Name}};
    Whole.update(Entry);
    if (std::find(All.begin(), All.end(), Whole) == All.end())
      All.push_back(std::move(Whole));
  }

  void start(const Span &S) {
    bool Returned = S.Held.By == Holder::Returned;
    if (!Returned && S.Held.By != Holder::Object)
      return;
    Json E{{"role", "starts-span"}};
    tellPosition(E, "spanName", S.Name);
    if (S.Start.Kind != SpanKind::Unknown && S.Start.KindAt)
      E["kind"] = termOf(S.Start.Kind);
    if (Returned)
      E["mustUse"] = true;
    add(std::move(E));
  }

  void name(const Naming &N) {
    Json E{{"role", N.Of == Naming::Kind::Event ? "event" : "renames-span"}};
    if (N.Of == Naming::Kind::Instrument || !tellSpan(E, N))
      return;
    tellPosition(E, "spanName", N.Name);
    add(std::move(E));
  }

  void record(const Attribute &A) {
    Json E{{"role", "attribute"}};
    if (A.On != Target::Span || !isParameter(A.What) || !tellSpan(E, A))
      return;
    tellPosition(E, "key", A.Key);
    if (const Value *Key = asLiteral(A.Key))
      E["keyText"] = Key->Text;
    tellPosition(E, "value", A.What);
    add(std::move(E));
  }

  void deed(const Deed &D) {
    Json E{{"role", D.What == Deed::Kind::Ends ? "ends-span" : "status"}};
    if ((D.What == Deed::Kind::Ends || D.What == Deed::Kind::RecordsError) &&
        tellSpan(E, D))
      add(std::move(E));
  }

  const Summary &Of;
};

} // namespace

std::string suggestedVocabulary(const Summaries &Program,
                                const std::set<Taker> &Takers) {
  Json Functions = Json::array();
  std::set<std::string> Seen;
  for (const auto &[Usr, S] : Program.ByUsr) {
    Seen.insert(S.Of.Name);
    // What has no name cannot be taught, and what nobody calls need not be.
    bool Named = !S.Of.Name.empty() &&
                 S.Of.Name.find_first_of("~(<") == std::string::npos;
    if (!Named || S.Unknown || !S.Of.Called)
      continue;
    for (Json &Entry : Entries(S).All)
      Functions.push_back(std::move(Entry));
  }
  std::string Unseen;
  for (const Taker &T : Takers) {
    if (Seen.contains(T.Name)) // by its body, or for another argument
      continue;
    Functions.push_back({{"name", T.Name},
                         {"role", "launches-task"},
                         {"callable", T.Callable}});
    Unseen += (Unseen.empty() ? "" : ", ") + T.Name;
    Seen.insert(T.Name);
  }
  std::stable_sort(
      Functions.begin(), Functions.end(),
      [](const Json &A, const Json &B) { return A["name"] < B["name"]; });
  Functions.erase(std::unique(Functions.begin(), Functions.end()),
                  Functions.end());
  Json Whole{
      {"library", "own"},
      {"source",
       "proposed by span-tidy from the program's code" +
           (Unseen.empty() ? std::string()
                           : "; these may launch tasks, or not: " + Unseen)},
      {"functions", std::move(Functions)}};
  return Whole.dump(1) + "\n";
}

} // namespace spantidy::cli
