using System.Text.Encodings.Web;
using System.Text.Json;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Values;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>Reads a mapping file. Whatever is wrong with it is said by field, all at once; a mapping with a fault is not used at all.</summary>
public sealed class MappingReader
{
    private const int LongestText = 1_000_000;
    private const int HighestGroup = 20;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<MappingFault> _faults = [];
    private readonly MappingDraft _draft = new();

    private MappingReader()
    {
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="text">JSON as docs/ingestion.md describes it.</param>
    /// <param name="faults">What is wrong with it; none where there is a mapping.</param>
    /// <returns>The mapping; null where it has faults.</returns>
    public static ProviderMapping? Read(string text, out IReadOnlyList<MappingFault> faults)
    {
        var reader = new MappingReader();
        reader.ReadAll(text);
        faults = reader._faults;
        return faults.Count == 0 ? new ProviderMapping(text, reader._draft) : null;
    }

    private void ReadAll(string text)
    {
        if (text.Length > LongestText)
        {
            Fault("", "The mapping has more than a million characters", "Give the file that maps headings and codes, not the data.");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);

            // Escapes can hide what the text itself does not show, comments what the document does not.
            if ((FreeTextScreen.Find(text) ?? FreeTextScreen.Find(JsonSerializer.Serialize(document.RootElement, Readable))) is { } personal)
                Fault("", $"The mapping holds {personal}", "Take it out: a mapping is kept as it is written, comments too, and never needs what identifies somebody.");
            else
                ReadRoot(document.RootElement);
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            Fault("", FormattableString.Invariant($"The mapping is no JSON: line {line} cannot be read"), "Look for a comma, bracket or quotation mark that is missing or one too many.");
        }
    }

    private void ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fault("", "The mapping is not an object", "Write { \"headings\": { ... } }.");
            return;
        }

        foreach (var field in Fields(root, ""))
        {
            switch (field.Name)
            {
                case "provider":
                    _draft.ProviderCode = Text(field.Value, "provider");
                    break;
                case "headings":
                    foreach (var (ours, own, where) in Pairs(field)) AddHeading(ours, own, where);
                    break;
                case "codes":
                    foreach (var column in Fields(field.Value, "codes")) ReadCodes(column);
                    break;
                case "yesNo":
                    foreach (var (ours, own, where) in Pairs(field)) AddYesNo(ours, own, where);
                    break;
                case "sites":
                    foreach (var (ours, own, where) in Pairs(field)) Add(_draft.Sites, own.Trim().ToUpperInvariant(), ours.Trim(), own, where);
                    break;
                case "bareJobStarts":
                    ReadBareJobStarts(field.Value);
                    break;
                case "clientIds":
                    foreach (var declaration in Fields(field.Value, "clientIds")) ReadClientIds(declaration);
                    break;
                default:
                    Fault(field.Name, "There is no such field", "The fields are provider, headings, codes, yesNo, sites, bareJobStarts and clientIds.");
                    break;
            }
        }
    }

    private void AddHeading(string ours, string own, string where)
    {
        if (own.Split(' ').Contains("n") && ours.Split(' ').Contains("n"))
        {
            for (var group = 1; group <= HighestGroup; group++) AddOneHeading(Numbered(ours, group), Numbered(own, group), where);
            return;
        }

        AddOneHeading(ours, own, where);
    }

    private void AddOneHeading(string ours, string own, string where)
    {
        var key = HeadingText.KeyOf(own);
        if (!HeadingList.IsOurs(ours))
            Fault(where, "This is no heading of ours", "Use a heading of docs/ingestion.md on the left, and yours on the right.");
        else if (key.Length == 0)
            Fault(where, "A heading of yours is blank", "Write the heading as your sheet has it.");
        else if (PersonalHeadings.IsOne(own))
            Fault(where, $"'{own}' is a heading of personal data, and columns of it are never read", "Leave it out; use the pseudonym's column.");
        else if (HeadingList.IsCanonical(own) && HeadingText.KeyOf(ours) != key)
            Fault(where, $"'{own}' is a heading of ours already and means itself", "Rename the column in your sheet.");
        else
            Add(_draft.Headings, key, ours, own, where);
    }

    private void ReadCodes(JsonProperty column)
    {
        var where = "codes / " + column.Name;
        if (HeadingList.CodesOf(column.Name) is not { } values)
        {
            Fault(where, "This is no column with a list of values", $"Columns with one are {string.Join(", ", HeadingList.WithCodes)}.");
            return;
        }

        foreach (var (ours, own, place) in Pairs(column))
        {
            var value = values.FirstOrDefault(name => HeadingText.KeyOf(name) == HeadingText.KeyOf(ours));
            if (value is null) Fault(where + " / " + ours, "The list has no such value", $"Its values are {string.Join(", ", values)}.");
            else Add(_draft.Codes, (HeadingList.Canonical(column.Name), HeadingText.KeyOf(own)), value, own, "codes / " + place);
        }
    }

    private void AddYesNo(string ours, string own, string where)
    {
        bool? meaning = ours switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
        if (meaning is null) Fault(where, "The words are 'yes' and 'no'", "Write { \"yes\": [ ... ], \"no\": [ ... ] }.");
        else if (YesNoText.Parse(own).Value is { } already && already != meaning) Fault(where, $"'{own}' means the opposite everywhere", "Leave it out.");
        else Add(_draft.YesNo, own.Trim().ToUpperInvariant(), meaning.Value, own, where);
    }

    private void ReadBareJobStarts(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is not ("all jobs" or "first jobs")) Fault("bareJobStarts", "It is neither 'all jobs' nor 'first jobs'", "Write one of the two.");
        else _draft.BareJobStartsAreFirstJobs = text == "first jobs";
    }

    private void ReadClientIds(JsonProperty declaration)
    {
        var where = "clientIds / " + declaration.Name;
        if (declaration.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Fault(where, "It is neither true nor false", "Write true or false.");
        else if (declaration.Name == "tenDigitsAreNotNhsNumbers") _draft.TenDigitIdsAreNoNhsNumbers = declaration.Value.GetBoolean();
        else if (declaration.Name == "perSite") _draft.IdsArePerSite = declaration.Value.GetBoolean();
        else Fault(where, "There is no such declaration", "There are tenDigitsAreNotNhsNumbers and perSite.");
    }

    /// <summary>Something of the provider's can mean one thing only.</summary>
    private void Add<TKey, TValue>(Dictionary<TKey, TValue> entries, TKey key, TValue ours, string own, string where)
        where TKey : notnull
    {
        if (!entries.TryAdd(key, ours) && !EqualityComparer<TValue>.Default.Equals(entries[key], ours))
            Fault(where, $"'{own}' is said to mean two things, '{entries[key]}' and '{ours}'", "Leave one of the two out.");
    }

    /// <summary>Entries of ours with one or several of the provider's: "Referral date": "Date in" or [ "Date in", "Received" ].</summary>
    private IEnumerable<(string Ours, string Own, string Where)> Pairs(JsonProperty field)
    {
        foreach (var entry in Fields(field.Value, field.Name))
        {
            var where = $"{field.Name} / {entry.Name}";
            IEnumerable<JsonElement> owns = entry.Value.ValueKind == JsonValueKind.Array ? entry.Value.EnumerateArray() : [entry.Value];
            foreach (var own in owns)
            {
                if (Text(own, where) is { } text) yield return (entry.Name, text, where);
            }
        }
    }

    private IEnumerable<JsonProperty> Fields(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(where, "It is not an object", "Write { ... } with a name before each entry.");
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
        {
            if (names.Add(field.Name)) yield return field;
            else Fault(where.Length == 0 ? field.Name : $"{where} / {field.Name}", "It is there twice", "Put the two together.");
        }
    }

    private string? Text(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text) return text;
        Fault(where, "It is no text", "Write it between quotation marks.");
        return null;
    }

    private static string Numbered(string heading, int group) =>
        string.Join(' ', heading.Split(' ').Select(word => word == "n" ? group.ToString(System.Globalization.CultureInfo.InvariantCulture) : word));

    private void Fault(string field, string what, string remedy) => _faults.Add(new MappingFault(field, what, remedy));
}
