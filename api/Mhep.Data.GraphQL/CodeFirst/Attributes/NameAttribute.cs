namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The name in the schema, where it is not made from the name in C#.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = false)]
public sealed class NameAttribute : Attribute
{
    /// <summary>Names the element.</summary>
    /// <param name="name">The name in the schema.</param>
    public NameAttribute(string name) => Name = name;

    /// <summary>The name in the schema.</summary>
    public string Name { get; }
}
