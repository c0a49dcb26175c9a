/// A part of a list that others have parts of, too; its positions count from 0.
package struct Portion<Element: Hashable & Sendable>: RandomAccessCollection, Hashable, Sendable {
  private let slice: ArraySlice<Element>

  init(_ slice: ArraySlice<Element>) {
    self.slice = slice
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int { slice.count }

  package subscript(position: Int) -> Element { slice[slice.startIndex + position] }
}

extension Portion: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) {
    self.init(elements[...])
  }
}
