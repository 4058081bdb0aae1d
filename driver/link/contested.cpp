#include "contested.h"

#include "model/walk.h"

namespace spantidy::link {

using namespace model;

static std::string variant(const std::string &Usr, const std::string &Body) {
  return Usr + "\t" + Body;
}

static bool isVariant(const std::string &Usr) {
  return Usr.find('\t') != std::string::npos;
}

void rename(Unit &U, const Summaries &Program) {
  if (Program.Contested.empty())
    return;
  static const std::map<std::string, std::string> None;
  auto Known = Program.Meant.find(U.MainFile);
  const auto &Meant = Known == Program.Meant.end() ? None : Known->second;
  std::map<std::string, std::string> Own;
  for (const Symbol &S : U.Defines)
    Own.emplace(S.Name, S.Body);
  for (const Function &F : U.Functions)
    Own.emplace(F.Usr, F.At.known() ? U.Files[F.At.File].Path : U.MainFile);
  forEachUsr(U, [&](std::string &Usr) {
    if (!Program.Contested.contains(Usr))
      return;
    if (auto Mine = Own.find(Usr); Mine != Own.end())
      Usr = variant(Usr, Mine->second);
    else if (auto It = Meant.find(Usr); It != Meant.end())
      Usr = variant(Usr, It->second);
    else
      Usr.clear();
  });
  // Whichever of the overridden ones it is, this may run for it.
  for (Function &F : U.Functions) {
    std::vector<std::string> Overrides;
    for (const std::string &Usr : F.Overrides)
      if (auto It = Program.Contested.find(Usr); It != Program.Contested.end())
        for (const std::string &Body : It->second)
          Overrides.push_back(variant(Usr, Body));
      else
        Overrides.push_back(Usr);
    F.Overrides = std::move(Overrides);
  }
}

std::vector<uint32_t> meaningOf(const Unit &U,
                                const std::vector<unsigned> &Roots) {
  std::vector<uint32_t> Means(U.Functions.size());
  auto note = [&](unsigned Function, const std::string &Usr) {
    if (isVariant(Usr))
      Means[Roots[Function]] =
          Means[Roots[Function]] * 31 + std::hash<std::string>()(Usr);
  };
  for (const Call &C : U.Calls) {
    note(C.Function, C.Usr);
    if (C.Usr.empty()) // whichever it means
      note(C.Function, "\t");
    for (const Argument &A : C.Arguments)
      note(C.Function, A.RunsUsr);
  }
  for (const Task &T : U.Tasks)
    note(T.Function, T.Given.RunsUsr);
  return Means;
}

} // namespace spantidy::link
