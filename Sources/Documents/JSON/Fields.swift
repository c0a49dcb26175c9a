/// The fields of an object in the making; nil leaves one out.
package struct Fields {
  private var members: [JSONValue.Member] = []

  /// No fields yet.
  package init() {}

  /// The field of a name; a field is set once.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.name == key }?.value }
    set { if let newValue { members.append(JSONValue.Member(key, newValue)) } }
  }

  /// All fields, in the order in which they were set.
  package var object: JSONValue { .object(members) }
}
