namespace Mhep.Data.GraphQL.Types;

/// <summary>A field of an input object.</summary>
public sealed class InputField : InputValue
{
    /// <summary>Declares a field of an input object.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="type">What may be handed in.</param>
    /// <param name="defaultValue">What is taken when nothing is handed in; null for no default.</param>
    public InputField(string name, GraphQLType type, DefaultValue? defaultValue = null)
        : base(name, type, defaultValue)
    {
    }
}
