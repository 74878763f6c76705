using System.Globalization;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>
/// The steps of an item that are known, by number: data with a source, in fidelity-ladders.csv beside this file. What a step takes that is not
/// in it was not seen, and nothing is guessed.
/// </summary>
public sealed class FidelityLadder
{
    private FidelityLadder(int item, IReadOnlyList<FidelityStep> steps, string unit, string source) =>
        (Item, Steps, Unit, Source) = (item, steps, unit, source);

    /// <summary>The item's number on the scale.</summary>
    public int Item { get; }

    /// <summary>The known steps, the highest first.</summary>
    public IReadOnlyList<FidelityStep> Steps { get; }

    /// <summary>What the anchors are numbers of.</summary>
    public string Unit { get; }

    /// <summary>Where the anchors were seen.</summary>
    public string Source { get; }

    /// <summary>All ladders, by number of the item.</summary>
    public static IReadOnlyList<FidelityLadder> All { get; } = Read();

    /// <summary>The ladder of an item; null where no step of it is known.</summary>
    /// <param name="item">The item's number.</param>
    public static FidelityLadder? Of(int item) => All.FirstOrDefault(ladder => ladder.Item == item);

    /// <summary>
    /// The highest known step that a number reaches; null where it reaches none, for then a lower step, not known, holds. Anchors are whole
    /// numbers: a number between two of them reaches the lower step, 20.4 clients that of 21 to 25.
    /// </summary>
    /// <param name="number">In the ladder's unit; of a share, 0.15 for 15%.</param>
    public int? ScoreOf(decimal number) => Steps.FirstOrDefault(step => Reaches(number, step.Anchor))?.Score;

    private bool MoreIsBetter => Steps[0].Anchor.StartsWith(">=", StringComparison.Ordinal);

    /// <summary>Steps are tried from the top: of a range, the end nearest to the step above has been tried already.</summary>
    private bool Reaches(decimal number, string anchor)
    {
        var unit = anchor.EndsWith('%') ? 0.01m : 1;
        var text = anchor.TrimEnd('%');
        return text switch
        {
            ['>', '=', .. var least] => number >= NumberOf(least) * unit,
            ['<', '=', .. var most] => number <= NumberOf(most) * unit,
            ['<', ..] or [.., '+'] => true, // The last step of a ladder that is known from top to bottom.
            _ => text.Split('-') is [var from, var to] && (MoreIsBetter ? number >= NumberOf(from) * unit : number <= NumberOf(to) * unit),
        };
    }

    private static decimal NumberOf(string text) => decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<FidelityLadder> Read()
    {
        using var stream = typeof(FidelityLadder).Assembly.GetManifestResourceStream("fidelity-ladders.csv")
            ?? throw new InvalidOperationException("The assembly was built without fidelity-ladders.csv.");
        using var reader = new StreamReader(stream);
        var ladders = new List<FidelityLadder>();
        reader.ReadLine();

        // '17,,,,,>=6,face-to-face ...,lower steps not seen': no cell has a comma in it, and a test holds the file to the published one.
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var steps = Enumerable.Range(1, FidelityScale.MaximumScore).Where(score => cells[score].Length > 0)
                .Select(score => new FidelityStep(score, cells[score])).Reverse().ToList();
            ladders.Add(new FidelityLadder(int.Parse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture), steps, cells[6], cells[7]));
        }

        return ladders;
    }
}
