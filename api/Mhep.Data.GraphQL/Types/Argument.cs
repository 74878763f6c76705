namespace Mhep.Data.GraphQL.Types;

/// <summary>An argument of a field or directive.</summary>
public sealed class Argument : InputValue
{
    /// <summary>Declares an argument.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="type">What may be handed in.</param>
    /// <param name="defaultValue">What is taken when nothing is handed in; null for no default.</param>
    public Argument(string name, GraphQLType type, DefaultValue? defaultValue = null)
        : base(name, type, defaultValue)
    {
    }
}
