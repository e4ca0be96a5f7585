namespace Ledger.Browser.Tests;

/// <summary>The element that has the keyboard, and whether its looks differ from those it has at rest.</summary>
public sealed record Focused
{
    // The same properties with and without focus: an outline, a shadow or a ground that appears is what a sighted reader goes by.
    public const string Script = """
        () => {
          const element = document.activeElement
          const looks = () => {
            const own = getComputedStyle(element)
            const label = element.labels?.[0] ? getComputedStyle(element.labels[0], '::before') : own
            return [own, label].map(style => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join())
              .join(';')
          }
          const focused = looks()
          element.blur()
          const rested = looks()
          element.focus()
          return { Element: element.tagName, Text: (element.textContent || '').trim().slice(0, 40), Marked: focused !== rested }
        }
        """;

    public string Element { get; init; } = "";

    public string Text { get; init; } = "";

    public bool Marked { get; init; }
}
