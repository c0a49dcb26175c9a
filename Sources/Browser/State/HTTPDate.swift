package import Model

/// HTTP dates, and where simulated time lies among them.
///
/// https://httpwg.org/specs/rfc9110.html#http.date
package enum HTTPDate {
  /// The Unix time in seconds at which every scenario starts: 1 January 2026, 00:00 UTC.
  static let epoch = 1_767_225_600

  /// The moment that a date means, nil when the text is not a date.
  ///
  /// The preferred form and the two obsolete ones are read; dates before the scenario give
  /// negative moments.
  package static func parse(_ text: String) -> Instant? {
    let fields = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    guard let clock = fields.first(where: { $0.contains(":") }),
      let month = fields.lazy.compactMap(month(named:)).first
    else { return nil }
    let numbers = fields.filter { !$0.contains(":") }.compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    let day = numbers[0]
    let year =
      numbers[1] < 70 ? 2000 + numbers[1] : numbers[1] < 100 ? 1900 + numbers[1] : numbers[1]
    let time = clock.split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, time[0] < 24, time[1] < 60, time[2] < 60, (1...31).contains(day),
      year >= 1601, year < 1_000_000
    else { return nil }
    let seconds =
      days(year: year, month: month, day: day) * 86_400
      + time[0] * 3600 + time[1] * 60 + time[2]
    return Instant(milliseconds: (seconds - epoch) * 1000)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(named text: String) -> Int? {
    months.firstIndex(of: String(ASCII.lowercased(text).prefix(3))).map { $0 + 1 }
  }

  /// The days from 1 January 1970 to a date of the Gregorian calendar.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
