package import Model

extension Moment {
  /// The name by which prose calls the moment: `cors-checked`.
  package var proseName: String {
    var name = ""
    for scalar in rawValue.unicodeScalars {
      if ("A"..."Z").contains(scalar) { name += "-" }
      name.unicodeScalars.append(scalar)
    }
    return name.lowercased()
  }

  /// The moment of a name.
  package init?(proseName: String) {
    guard let moment = Moment.allCases.first(where: { $0.proseName == proseName }) else {
      return nil
    }
    self = moment
  }
}
