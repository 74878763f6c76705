using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Types;

/// <summary>The rule for names in a schema: <c>[_A-Za-z][_0-9A-Za-z]*</c>.</summary>
internal static class SchemaName
{
    public static string Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
        {
            throw new GraphQLException("Expected name to be a non-empty string.");
        }

        if (name.AsSpan(1).ContainsAnyExcept(NameContinue))
        {
            throw new GraphQLException($"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.");
        }

        if (!NameContinue.Contains(name[0]) || char.IsAsciiDigit(name[0]))
        {
            throw new GraphQLException($"Names must start with [_a-zA-Z] but \"{name}\" does not.");
        }

        return name;
    }

    public static string CheckEnumValue(string name) => name is "true" or "false" or "null"
        ? throw new GraphQLException($"Enum values cannot be named: {name}")
        : Check(name);

    private static readonly System.Buffers.SearchValues<char> NameContinue = System.Buffers.SearchValues.Create(
        "_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
