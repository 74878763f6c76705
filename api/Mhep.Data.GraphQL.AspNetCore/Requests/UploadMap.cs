using System.Globalization;
using System.Text.Json;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// The field <c>map</c> of a multipart request: which file takes which places among the variables, such as
/// <c>{"0": ["variables.photos.2"]}</c>, or <c>{"0": ["1.variables.photo"]}</c> where the operations are an array.
/// </summary>
internal sealed class UploadMap
{
    private const string Variables = "variables";

    private readonly Dictionary<string, List<string>> _placesByField = new(StringComparer.Ordinal);

    private UploadMap()
    {
    }

    /// <summary>Fields whose files have not been put into their places.</summary>
    public bool HasMissingFiles => _placesByField.Count > 0;

    /// <summary>Reads the map.</summary>
    /// <exception cref="RejectedRequestException">It is malformed.</exception>
    public static UploadMap Parse(ReadOnlySpan<byte> json)
    {
        Dictionary<string, object?> fields;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw Malformed(ErrorCodes.MultipartMapInvalid, "The field 'map' must be an object of lists of places.");
            fields = JsonValueReader.ReadObject(ref reader);
            reader.Read();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Malformed(ErrorCodes.MultipartMapInvalidJson, "The field 'map' is not valid JSON.");
        }

        var map = new UploadMap();
        foreach (var (field, value) in fields)
            map._placesByField[field] = PlacesOf(value);
        return map;
    }

    /// <summary>Puts a file into its places; a field that the map does not name is passed over.</summary>
    /// <exception cref="RejectedRequestException">A place does not exist, or is taken.</exception>
    public void Place(string field, object file, RequestBatch batch)
    {
        if (!_placesByField.Remove(field, out var places))
            return;
        foreach (var place in places)
            Put(place.Split('.'), file, batch);
    }

    private static List<string> PlacesOf(object? value)
    {
        if (value is not List<object?> items || items.Exists(item => item is not string))
            throw Malformed(ErrorCodes.MultipartMapInvalid, "The field 'map' must be an object of lists of places.");
        if (items.Count == 0)
            throw Malformed(ErrorCodes.MultipartPathMissing, "The field 'map' gives no place for a file.");
        return items.ConvertAll(item => (string)item!);
    }

    private static void Put(ReadOnlySpan<string> steps, object file, RequestBatch batch)
    {
        var request = batch.Requests[0];
        if (batch.IsArray)
        {
            if (!TryIndex(steps[0], batch.Requests.Count, out var index))
                throw Malformed(ErrorCodes.MultipartPathInvalid, "A place in 'map' must start with the index of a request.");
            request = batch.Requests[index];
            steps = steps[1..];
        }

        if (steps.IsEmpty || steps[0] != Variables)
            throw Malformed(ErrorCodes.MultipartPathMustStartWithVariables, "A place in 'map' must start with 'variables'.");
        if (steps.Length < 2 || steps.Contains(string.Empty))
            throw Malformed(ErrorCodes.MultipartPathInvalid, "A place in 'map' must name a variable.");
        if (request.Variables is not { } variables || !variables.ContainsKey(steps[1]))
            throw Malformed(ErrorCodes.MultipartVariableNotFound, "A place in 'map' names a variable that was not sent.");
        Put(variables, steps[1..], file);
    }

    private static void Put(object? holder, ReadOnlySpan<string> steps, object file)
    {
        for (; steps.Length > 1; steps = steps[1..])
            holder = Member(holder, steps[0]);
        if (Member(holder, steps[0]) is not null)
            throw StructureInvalid();
        if (holder is List<object?> items)
            items[int.Parse(steps[0], CultureInfo.InvariantCulture)] = file;
        else
            ((Dictionary<string, object?>)holder!)[steps[0]] = file;
    }

    private static object? Member(object? holder, string step) => holder switch
    {
        Dictionary<string, object?> members when members.TryGetValue(step, out var member) => member,
        List<object?> items when TryIndex(step, items.Count, out var index) => items[index],
        _ => throw StructureInvalid(),
    };

    private static bool TryIndex(string step, int count, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;

    private static RejectedRequestException StructureInvalid() =>
        Malformed(ErrorCodes.MultipartVariableStructureInvalid, "A place in 'map' does not lead to a null among the variables.");

    private static RejectedRequestException Malformed(string code, string message) => RejectedRequestException.Malformed(code, message);
}
