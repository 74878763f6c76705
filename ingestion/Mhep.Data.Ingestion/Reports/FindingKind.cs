using System.Globalization;
using System.Text;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>A kind of thing that a person must, or may want to, look at in a workbook. Only <see cref="FindingKinds"/> makes any.</summary>
public sealed record FindingKind
{
    /// <summary>Stable name, 'unknown-specialist'; never used again for anything else.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A few words, as a heading in docs/findings.md.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The sentence of one finding, without a full stop. {0}, {1} ... are its arguments, {header} the heading of its column.
    /// Never holds what a cell says: that is the finding's cell text, which may have to be hidden.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>
    /// The sentence without arguments that come from cells: it stands for many findings at once, and for one whose values
    /// may not be shown. Null: the message serves.
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>Why it matters: what would go wrong in the figures, in a sentence or two.</summary>
    public required string Why { get; init; }

    /// <summary>What the person who sent the file should do.</summary>
    public required string Remedy { get; init; }

    /// <summary>The sentence of one finding.</summary>
    /// <param name="header">The heading of its column.</param>
    /// <param name="arguments">In the order of the template.</param>
    public string RenderMessage(string? header, IReadOnlyList<string> arguments) => Render(Message, header, arguments);

    /// <summary>The sentence that shows no values.</summary>
    /// <param name="header">The heading of its column.</param>
    /// <param name="arguments">In the order of the template.</param>
    public string RenderSummary(string? header, IReadOnlyList<string> arguments) => Render(Summary ?? Message, header, arguments);

    /// <summary>Fills '{header}' and '{0}' ... '{9}'. What is filled in is not looked at again, so braces in a heading are only braces.</summary>
    private static string Render(string template, string? header, IReadOnlyList<string> arguments)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length + 32);
        for (var position = 0; position < template.Length;)
        {
            var open = template.IndexOf('{', position);
            if (open < 0) open = template.Length;
            text.Append(template, position, open - position);
            if (open == template.Length) break;
            var close = template.IndexOf('}', open);
            var name = template.AsSpan((open + 1)..close);
            text.Append(name is "header" ? header ?? "The cell" : arguments[int.Parse(name, CultureInfo.InvariantCulture)]);
            position = close + 1;
        }

        return text.ToString();
    }
}
