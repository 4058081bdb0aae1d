unsigned count(const Stmt *Node) {
  return count(Node->children());
}
