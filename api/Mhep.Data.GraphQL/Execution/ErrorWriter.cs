using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>Errors as JSON: message, locations, path and extensions, each left out where it is empty.</summary>
public static class ErrorWriter
{
    private const string Code = "code";

    /// <summary>Writes errors as a JSON array.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="writer">Where they go.</param>
    /// <param name="withoutCodes">Whether <c>extensions.code</c> is left out.</param>
    public static void Write(IReadOnlyList<GraphQLError> errors, Utf8ResultWriter writer, bool withoutCodes = false)
    {
        ArgumentNullException.ThrowIfNull(errors);
        writer.WriteRaw((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            Write(errors[i], writer, withoutCodes);
        }

        writer.WriteRaw((byte)']');
    }

    private static void Write(GraphQLError error, Utf8ResultWriter writer, bool withoutCodes)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        if (error.Locations.Count > 0)
            WriteLocations(error.Locations, writer);
        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteAny(error.Path);
        }

        var extensions = withoutCodes && error.Extensions.ContainsKey(Code)
            ? error.Extensions.Where(extension => extension.Key != Code).ToDictionary()
            : error.Extensions;
        if (extensions.Count > 0)
        {
            writer.WriteRaw(",\"extensions\":"u8);
            writer.WriteAny(extensions);
        }

        writer.WriteRaw((byte)'}');
    }

    private static void WriteLocations(IReadOnlyList<SourceLocation> locations, Utf8ResultWriter writer)
    {
        writer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            writer.WriteRaw("{\"line\":"u8);
            writer.WriteNumber(locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteNumber(locations[i].Column);
            writer.WriteRaw((byte)'}');
        }

        writer.WriteRaw((byte)']');
    }
}
