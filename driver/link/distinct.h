// What a function does for its callers, each thing once.
//
// Wrappers that call wrappers lead to one start, or one record, on many ways; with
// each layer there are more. Callers do not see the ways. Where a thing is done
// with many values they are one that may be any of them.
#pragma once

#include "model/gist.h"
#include "model/walk.h"

namespace spantidy::link {

inline std::vector<model::Value *> valuesOf(model::Span &S) {
  return {&S.Name};
}
inline std::vector<model::Value *> valuesOf(model::Naming &N) {
  return {&N.Name};
}
inline std::vector<model::Value *> valuesOf(model::Attribute &A) {
  return {&A.Key, &A.What};
}
inline std::vector<model::Value *> valuesOf(model::Setting &S) {
  return {&S.Key, &S.What};
}
inline std::vector<model::Value *> valuesOf(model::Deed &) { return {}; }

inline void forgetWay(model::Setting &) {}
template <typename T> void forgetWay(T &Done) { Done.When = {}; }
inline void forgetWay(model::Span &S) {
  S.When = {};
  S.Wrapper.clear();
  if (!S.Through.empty())
    S.At = S.Through.back();
  S.Through.clear();
}

template <typename T> class Distinct {
public:
  explicit Distinct(std::vector<T> &List) : List(List) {}

  // Its index in the list, or that of the one which stands for it.
  size_t add(T New) {
    Known Mine{New, {}};
    forgetWay(Mine.Done);
    for (model::Value *V : valuesOf(Mine.Done)) {
      model::forEachPlace(*V, [](model::Place &P) { P = {}; });
      Mine.Values.push_back(std::exchange(*V, {}));
    }
    size_t Alike = 0, Last = 0;
    for (size_t I = 0; I < All.size(); ++I) {
      if (!(All[I].Done == Mine.Done))
        continue;
      if (All[I].Values == Mine.Values)
        return All[I].Index;
      ++Alike, Last = All[I].Index;
    }
    if (Alike < MostValues) {
      Mine.Index = List.size();
      All.push_back(std::move(Mine));
      List.push_back(std::move(New));
      return List.size() - 1;
    }
    merge(valuesOf(List[Last]), valuesOf(New));
    return Last;
  }

private:
  static constexpr size_t MostValues = 8; // of a thing

  static void merge(std::vector<model::Value *> Into,
                    std::vector<model::Value *> From) {
    for (size_t I = 0; I < Into.size(); ++I) {
      model::Value Any;
      Any.What = model::Value::Kind::Choice;
      Any.At = Into[I]->At;
      Any.Parts = {std::move(*Into[I]), std::move(*From[I])};
      *Into[I] = model::gistOf(Any);
    }
  }

  struct Known {
    T Done; // without the way and the values
    std::vector<model::Value> Values;
    size_t Index = 0;
  };
  std::vector<T> &List;
  std::vector<Known> All;
};

} // namespace spantidy::link
