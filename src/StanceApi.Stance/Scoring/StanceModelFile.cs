using System.IO.Compression;
using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// The model's file form: the temperatures, then for each of its parts a header, ids, biases and weights in half
/// precision, compressed. The same model gives the same bytes.
/// </summary>
internal static class StanceModelFile
{
    private const uint Magic = 0x344D5453;
    private const int MaxFeatures = 1 << 22;

    public static void Write(StanceModel model, Stream stream)
    {
        using var zip = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(zip);
        writer.Write(Magic);
        writer.Write(model.Temperatures.Relevance);
        writer.Write(model.Temperatures.Stance);
        Write(model.Relevance, writer);
        Write(model.Stance, writer);
        Write(model.Article, writer);
        Write(model.Surroundings, writer);
    }

    /// <exception cref="InvalidDataException">Not a model file, or one with other classes.</exception>
    public static StanceModel Read(Stream stream)
    {
        using var zip = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(zip);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("Not a stance model.");
        }

        var temperatures = new Temperatures(reader.ReadDouble(), reader.ReadDouble());
        return new StanceModel(
            Read(reader, StanceModel.RelevanceClasses),
            Read(reader, StanceModel.StanceColumns),
            Read(reader, StanceModel.RelevanceClasses),
            temperatures,
            ReadSurroundings(reader)
        );
    }

    private static void Write(SurroundingsModel model, BinaryWriter writer)
    {
        writer.Write(model.Bias);
        writer.Write(MemoryMarshal.AsBytes(model.Related.AsSpan()));
        writer.Write(model.Temperature);
        writer.Write(model.Bearing);
    }

    private static SurroundingsModel ReadSurroundings(BinaryReader reader)
    {
        var bias = reader.ReadDouble();
        var related = new double[Surroundings.Count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(related.AsSpan()));
        return new SurroundingsModel(bias, related, reader.ReadDouble(), reader.ReadDouble());
    }

    private static void Write(LinearModel model, BinaryWriter writer)
    {
        writer.Write(model.Features.Length);
        writer.Write(model.Classes);
        writer.Write(MemoryMarshal.AsBytes(model.Biases.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(model.Features.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(model.Weights, w => (Half)w).AsSpan()));
    }

    private static LinearModel Read(BinaryReader reader, int expected)
    {
        var features = reader.ReadInt32();
        var classes = reader.ReadInt32();
        if (classes != expected || features is < 0 or > MaxFeatures)
        {
            throw new InvalidDataException("The stance model is of another version.");
        }

        var biases = new float[classes];
        var ids = new ulong[features];
        var weights = new Half[features * classes];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(ids.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(ids, Array.ConvertAll(weights, w => (float)w), biases);
    }
}
