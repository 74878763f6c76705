using System.Globalization;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>The items of the IPS-25 fidelity scale: data with a source, in fidelity-ips-25.csv beside this file.</summary>
public static class FidelityScale
{
    /// <summary>The scale's name in workbooks and answers.</summary>
    public const string Ips25 = "IPS-25";

    /// <summary>The highest score of an item; the lowest is 1.</summary>
    public const int MaximumScore = 5;

    /// <summary>The 25 items, by number.</summary>
    public static IReadOnlyList<FidelityItem> Items { get; } = Read();

    /// <summary>
    /// The item of a number. Our choice: other scales have no list of their own here, so their items take the names of this one, and
    /// those beyond it their number and the last section.
    /// </summary>
    /// <param name="number">From 1.</param>
    public static FidelityItem Item(int number) => number >= 1 && number <= Items.Count
        ? Items[number - 1]
        : new FidelityItem(number, FidelitySection.Services, string.Create(CultureInfo.InvariantCulture, $"Item {number}"));

    private static List<FidelityItem> Read()
    {
        using var stream = typeof(FidelityScale).Assembly.GetManifestResourceStream("fidelity-ips-25.csv")
            ?? throw new InvalidOperationException("The assembly was built without fidelity-ips-25.csv.");
        using var reader = new StreamReader(stream);
        var items = new List<FidelityItem>();
        reader.ReadLine();

        // '4,ORGANISATION,Integration of ...,partly': no name has a comma in it, and a test holds the file to the published one.
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            items.Add(new FidelityItem(
                int.Parse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture), Enum.Parse<FidelitySection>(cells[1], ignoreCase: true), cells[2]));
        }

        return items;
    }
}
