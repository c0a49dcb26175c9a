import Documents

/// Characters that know where they stand, so that what is wrong with one has a place.
struct LocatedText {
  private(set) var scalars: [Unicode.Scalar] = []
  private var places: [Place] = []

  init() {}

  /// The end of a line of a text.
  ///
  /// - Parameter column: The column of the first character, counted from one.
  init(_ text: Substring, line: Int, column: Int) {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      scalars.append(scalar)
      places.append(Place(line: line, column: column + offset))
    }
  }

  /// The text of a value, all of which is found where the value begins.
  ///
  /// Line breaks are as good as spaces there.
  init(value text: String, at place: Place) {
    for line in text.unicodeScalars.split(whereSeparator: \.isNewline) {
      if !scalars.isEmpty { scalars.append(" ") }
      scalars += line
    }
    places = Array(repeating: place, count: scalars.count)
  }

  var count: Int { scalars.count }

  func place(_ index: Int) -> Place { places.isEmpty ? .start : places[min(index, count - 1)] }

  /// The character at a position, nil outside of the text.
  func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The characters of a range as text.
  func text(_ range: Range<Int>) -> String {
    // Bytes: to append scalars to a string takes many times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for scalar in scalars[range] { bytes += scalar.utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a character.
  mutating func append(_ scalar: Unicode.Scalar, at place: Place) {
    scalars.append(scalar)
    places.append(place)
  }

  /// Adds the next line of the same paragraph.
  mutating func append(line: LocatedText) {
    if !scalars.isEmpty {
      scalars.append(" ")
      places.append(line.place(0))
    }
    scalars += line.scalars
    places += line.places
  }
}

extension Unicode.Scalar {
  /// Whether a line ends with it; what `Character.isNewline` says, without looking for characters.
  fileprivate var isNewline: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
