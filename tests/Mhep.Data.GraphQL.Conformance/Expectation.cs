using System.Text.Json;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>Comparison of what the engine gave with what was recorded; null means equal.</summary>
public static class Expectation
{
    /// <summary>Compares two texts.</summary>
    public static string? Text(string what, string expected, string actual) =>
        expected == actual ? null : $"{what}: expected\n{expected}\nbut got\n{actual}";

    /// <summary>Compares errors in order: message and locations.</summary>
    public static string? Errors(JsonElement expected, IReadOnlyList<GraphQLError> actual) =>
        Text(
            "errors",
            string.Join("\n", expected.EnumerateArray().Select(Describe)),
            string.Join("\n", actual.Select(Describe)));

    /// <summary>Message and locations of a recorded error on one line.</summary>
    public static string Describe(JsonElement error)
    {
        var places = error.TryGetProperty("locations", out var locations)
            ? locations.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}")
            : [];
        return $"{JsonText.Of(error.GetProperty("message"))} [{string.Join(", ", places)}]";
    }

    /// <summary>Message and locations of an error of ours on one line.</summary>
    public static string Describe(GraphQLError error) => $"{error.Message} [{string.Join(", ", error.Locations)}]";
}
