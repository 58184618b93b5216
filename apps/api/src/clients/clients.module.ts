import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientRow } from './client.entity.js';
import { ClientsController } from './clients.controller.js';
import { Clients } from './clients.service.js';
import { ConsentEntry } from './consent.entity.js';
import { Consents } from './consents.js';
import { SessionLookup } from './session-lookup.js';
import { Treatment } from './treatment.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientRow, Treatment, ConsentEntry])],
  controllers: [ClientsController],
  providers: [Clients, Consents, SessionLookup],
  exports: [Clients, Consents, SessionLookup],
})
export class ClientsModule {}
