// Runs the independent Discord server that the kit is checked against. It is told what people do by
// lines of JSON on standard input, and answers each with one on standard output.
import { createInterface } from 'node:readline'
import { DigitalDiscord } from 'discord-digital-twin'

const TEXT = 0
const discord = new DigitalDiscord({
  guild: { name: 'Example Works' },
  channels: [{ name: 'general', type: TEXT }, { name: 'other', type: TEXT }],
  users: [{ username: 'sam' }, { username: 'bo' }],
  botUser: { username: 'Balie' },
  botToken: 'twin-token',
})
await discord.start()

const { prisma } = discord
const users = await prisma.user.findMany({ where: { bot: false } })
const channels = await prisma.channel.findMany()

const tell = (line) => process.stdout.write(JSON.stringify(line) + '\n')
tell({
  rest: discord.restUrl + '/v10/',
  gateway: discord.gatewayUrl,
  guild: discord.guildId,
  bot: discord.botUserId,
  users: Object.fromEntries(users.map((user) => [user.username, user.id])),
  channels: Object.fromEntries(channels.map((channel) => [channel.name, channel.id])),
})

const deeds = {
  say: ({ channel, user, text }) =>
    discord.simulateUserMessage({ channelId: channel, userId: user, content: text }),
  edit: ({ channel, message, text }) =>
    discord.simulateUserMessageEdit({ channelId: channel, messageId: message, content: text }),
  slash: ({ channel, user, command, options }) =>
    discord.simulateSlashCommand({
      channelId: channel,
      userId: user,
      name: command,
      options: Object.entries(options).map(([name, value]) => ({ name, type: 3, value })),
    }),
  press: ({ channel, user, message, action }) =>
    discord.simulateButtonClick({
      channelId: channel,
      userId: user,
      messageId: message,
      customId: action,
    }),
  // Those of its threads too, the oldest first.
  messages: async ({ channel }) => {
    const threads = await prisma.channel.findMany({ where: { parentId: channel } })
    const within = [channel, ...threads.map((thread) => thread.id)]
    const found = await prisma.message.findMany({ where: { channelId: { in: within } } })
    return found
      .sort((one, two) => (BigInt(one.id) < BigInt(two.id) ? -1 : 1))
      .map(({ id, channelId, authorId, content, components, flags }) => ({
        id,
        channel: channelId,
        author: authorId,
        content,
        components: JSON.parse(components || '[]'),
        flags,
      }))
  },
  commands: async () =>
    (await prisma.applicationCommand.findMany()).map((command) => command.name),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { deed, ...given } = JSON.parse(line)
  try {
    tell({ done: await deeds[deed](given) })
  } catch (failure) {
    tell({ failed: String(failure) })
  }
}
await discord.stop()
process.exit(0)
